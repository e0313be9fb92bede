<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QRedis::Monitor::Verdict</name>
    <message numerus="yes">
        <source>%n command(s) failed in the last 10 s, %1 of them by time-out</source>
        <translation>
            <numerusform>%n command failed in the last 10 s, %1 of them by time-out</numerusform>
            <numerusform>%n commands failed in the last 10 s, %1 of them by time-out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) lost without notice in the last 10 s</source>
        <translation>
            <numerusform>%n socket lost without notice in the last 10 s</numerusform>
            <numerusform>%n sockets lost without notice in the last 10 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) could not be moved and stay on the leaving node</source>
        <translation>
            <numerusform>%n connection could not be moved and stays on the leaving node</numerusform>
            <numerusform>%n connections could not be moved and stay on the leaving node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) repeat their handoff</source>
        <translation>
            <numerusform>%n connection repeats its handoff</numerusform>
            <numerusform>%n connections repeat their handoff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time-outs are relaxed on %n connection(s)</source>
        <translation>
            <numerusform>Time-outs are relaxed on %n connection</numerusform>
            <numerusform>Time-outs are relaxed on %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n malformed notification(s) in the last 10 s</source>
        <translation>
            <numerusform>%n malformed notification in the last 10 s</numerusform>
            <numerusform>%n malformed notifications in the last 10 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) failed in 10 s</source>
        <translation>
            <numerusform>%n command failed in 10 s</numerusform>
            <numerusform>%n commands failed in 10 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) cannot be moved</source>
        <translation>
            <numerusform>%n connection cannot be moved</numerusform>
            <numerusform>%n connections cannot be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time-outs are relaxed on %n connection(s), for %1 at most</source>
        <translation>
            <numerusform>Time-outs are relaxed on %n connection, for %1 at most</numerusform>
            <numerusform>Time-outs are relaxed on %n connections, for %1 at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n retrying</source>
        <translation>
            <numerusform>, %n retrying</numerusform>
            <numerusform>, %n retrying</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QRedis::Monitor::AlertsView</name>
    <message numerus="yes">
        <source>%n rule(s) are held against every snapshot.</source>
        <translation>
            <numerusform>%n rule is held against every snapshot.</numerusform>
            <numerusform>%n rules are held against every snapshot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QRedis::Monitor::EndpointModel</name>
    <message numerus="yes">
        <source> · opened %n time(s)</source>
        <translation>
            <numerusform> · opened %n time</numerusform>
            <numerusform> · opened %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QRedis::Monitor::MainWindow</name>
    <message numerus="yes">
        <source>  ·  %n snapshot(s) skipped: this program was too slow</source>
        <translation>
            <numerusform>  ·  %n snapshot skipped: this program was too slow</numerusform>
            <numerusform>  ·  %n snapshots skipped: this program was too slow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QRedis::Monitor::SourceTest</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>QRedis::Monitor::EndpointsView</name>
    <message numerus="yes">
        <source>opened %n time(s)</source>
        <translation>
            <numerusform>opened %n time</numerusform>
            <numerusform>opened %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open now</source>
        <translation>
            <numerusform>%n open now</numerusform>
            <numerusform>%n open now</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>QRedis::Monitor::Board</name>
    <message numerus="yes">
        <source>%n retrying</source>
        <translation>
            <numerusform>%n retrying</numerusform>
            <numerusform>%n retrying</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    </context>
</TS>
