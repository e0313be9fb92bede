<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>QRedis::Monitor::AlertModel</name>
        <message>
            <source>over after %1</source>
            <translation>vorbei nach %1</translation>
        </message>
        <message>
            <source>seen, for %1</source>
            <translation>gesehen, seit %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>Schlimmster</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertRules</name>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>„%1“ ist keines von %2</translation>
        </message>
        <message>
            <source>"id" must be a text</source>
            <translation>"id" muss ein Text sein</translation>
        </message>
        <message>
            <source>"severity" must be one of %1</source>
            <translation>"severity" muss eines von %1 sein</translation>
        </message>
        <message>
            <source>"during" must be one of %1</source>
            <translation>"during" muss eines von %1 sein</translation>
        </message>
        <message>
            <source>"metric" must be one of %1</source>
            <translation>"metric" muss eines von %1 sein</translation>
        </message>
        <message>
            <source>"above" must be a number</source>
            <translation>"above" muss eine Zahl sein</translation>
        </message>
        <message>
            <source>"clear" must not be above %1</source>
            <translation>"clear" darf nicht über %1 liegen</translation>
        </message>
        <message>
            <source>"for_s" must be 0 to 3600</source>
            <translation>"for_s" muss zwischen 0 und 3600 liegen</translation>
        </message>
        <message>
            <source>Callers get errors</source>
            <translation>Aufrufer bekommen Fehler</translation>
        </message>
        <message>
            <source>Look at the connections with errors and at their last error. If maintenance runs, compare with its deadline.</source>
            <translation>Sehen Sie die Verbindungen mit Fehlern und ihren letzten Fehler an. Läuft eine Wartung, vergleichen Sie mit ihrer Frist.</translation>
        </message>
        <message>
            <source>Replies take much longer than usual</source>
            <translation>Antworten dauern viel länger als üblich</translation>
        </message>
        <message>
            <source>Compare throughput and queues: a slow server and a busy application look different there.</source>
            <translation>Vergleichen Sie Durchsatz und Warteschlangen: Ein langsamer Server und eine beschäftigte Anwendung sehen dort verschieden aus.</translation>
        </message>
        <message>
            <source>Commands wait to be sent</source>
            <translation>Befehle warten auf das Senden</translation>
        </message>
        <message>
            <source>Look for connections that are not ready, or a pool that is too small for the load.</source>
            <translation>Suchen Sie Verbindungen, die nicht bereit sind, oder einen für die Last zu kleinen Pool.</translation>
        </message>
        <message>
            <source>Connections are not ready</source>
            <translation>Verbindungen sind nicht bereit</translation>
        </message>
        <message>
            <source>Their last error tells why they cannot connect.</source>
            <translation>Ihr letzter Fehler sagt, warum sie sich nicht verbinden können.</translation>
        </message>
        <message>
            <source>Connections missed the announced deadline</source>
            <translation>Verbindungen haben die angekündigte Frist verpasst</translation>
        </message>
        <message>
            <source>The server may close their sockets now. Check whether the new endpoint accepts connections.</source>
            <translation>Der Server kann ihre Sockets jetzt schließen. Prüfen Sie, ob der neue Endpunkt Verbindungen annimmt.</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>Übergaben sind gescheitert</translation>
        </message>
        <message>
            <source>Their last error tells the stage: name, network, TLS or login at the new endpoint.</source>
            <translation>Ihr letzter Fehler nennt den Schritt: Name, Netz, TLS oder Anmeldung am neuen Endpunkt.</translation>
        </message>
        <message>
            <source>The queue of handoffs is nearly full</source>
            <translation>Die Warteschlange der Übergaben ist fast voll</translation>
        </message>
        <message>
            <source>More workers, or a longer announcement by the server, would help.</source>
            <translation>Mehr Arbeiter oder eine frühere Ankündigung des Servers würden helfen.</translation>
        </message>
        <message>
            <source>Handoffs wait for a free worker</source>
            <translation>Übergaben warten auf einen freien Arbeiter</translation>
        </message>
        <message>
            <source>Raise the number of workers if connections miss the deadline.</source>
            <translation>Erhöhen Sie die Zahl der Arbeiter, wenn Verbindungen die Frist verpassen.</translation>
        </message>
        <message>
            <source>A circuit breaker is open</source>
            <translation>Ein Schutzschalter ist offen</translation>
        </message>
        <message>
            <source>The endpoint refused several handoffs in a row. Check it; the next handoff after the wait probes it.</source>
            <translation>Der Endpunkt hat mehrere Übergaben hintereinander abgelehnt. Prüfen Sie ihn; die nächste Übergabe nach der Wartezeit probiert ihn aus.</translation>
        </message>
        <message>
            <source>A circuit breaker waits for a probe</source>
            <translation>Ein Schutzschalter wartet auf eine Probe</translation>
        </message>
        <message>
            <source>Nothing has tried the endpoint since its wait ended. It stays open until a handoff does.</source>
            <translation>Seit dem Ende der Wartezeit hat nichts den Endpunkt versucht. Er bleibt offen, bis eine Übergabe es tut.</translation>
        </message>
        <message>
            <source>Time-outs stay relaxed</source>
            <translation>Zeitgrenzen bleiben gelockert</translation>
        </message>
        <message>
            <source>The end of a maintenance was never announced. Failures are noticed later than usual meanwhile.</source>
            <translation>Das Ende einer Wartung wurde nie angekündigt. Fehler werden solange später bemerkt als üblich.</translation>
        </message>
        <message>
            <source>Sockets were lost without notice</source>
            <translation>Sockets gingen ohne Ankündigung verloren</translation>
        </message>
        <message>
            <source>Something else than announced maintenance: a failover, a restart, a network device.</source>
            <translation>Etwas anderes als angekündigte Wartung: eine Umschaltung, ein Neustart, ein Netzgerät.</translation>
        </message>
        <message>
            <source>A notification was malformed</source>
            <translation>Benachrichtigung war fehlerhaft</translation>
        </message>
        <message>
            <source>Open its raw frame in the notifications log and hand it to the server's vendor.</source>
            <translation>Öffnen Sie ihren rohen Rahmen im Protokoll und geben Sie ihn dem Hersteller des Servers.</translation>
        </message>
        <message>
            <source>The server refused notifications</source>
            <translation>Der Server hat Benachrichtigungen abgelehnt</translation>
        </message>
        <message>
            <source>These connections are not told about maintenance. Check the server's version and settings.</source>
            <translation>Diese Verbindungen erfahren nichts von Wartung. Prüfen Sie Version und Einstellungen des Servers.</translation>
        </message>
        <message>
            <source>Events are missing here</source>
            <translation>Hier fehlen Ereignisse</translation>
        </message>
        <message>
            <source>The journal of the application overflowed. Counters are right, single events may be missing.</source>
            <translation>Das Journal der Anwendung ist übergelaufen. Zähler stimmen, einzelne Ereignisse können fehlen.</translation>
        </message>
        <message>
            <source>not JSON at byte %1: %2</source>
            <translation>kein JSON an Byte %1: %2</translation>
        </message>
        <message>
            <source>there must be a list "rules" with at least one rule</source>
            <translation>es muss eine Liste "rules" mit mindestens einer Regel geben</translation>
        </message>
        <message>
            <source>rule %1: %2</source>
            <translation>Regel %1: %2</translation>
        </message>
        <message>
            <source>rule %1: the id "%2" is used twice</source>
            <translation>Regel %1: die Kennung „%2“ kommt zweimal vor</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertsView</name>
        <message>
            <source>Mark all as &amp;seen</source>
            <translation>Alle als &amp;gesehen markieren</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alarme</translation>
        </message>
        <message>
            <source>Table of alerts</source>
            <translation>Tabelle der Alarme</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>&amp;Rules from a file…</source>
            <translation>&amp;Regeln aus einer Datei…</translation>
        </message>
        <message>
            <source>No alert fired</source>
            <translation>Kein Alarm ausgelöst</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are held against every snapshot.</source>
            <translation>
                <numerusform>%n Regel wird auf jede Momentaufnahme angewandt.</numerusform>
                <numerusform>%n Regeln werden auf jede Momentaufnahme angewandt.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 firing, %2 over, %3 rules</source>
            <translation>%1 aktiv, %2 vorbei, %3 Regeln</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Alert rules</source>
            <translation>Alarmregeln</translation>
        </message>
        <message>
            <source>Rules (*.json)</source>
            <translation>Regeln (*.json)</translation>
        </message>
        <message>
            <source>The rules cannot be used</source>
            <translation>Die Regeln sind nicht verwendbar</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AttachDialog</name>
        <message>
            <source>Attach</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Applications with telemetry</source>
            <translation>Anwendungen mit Telemetrie</translation>
        </message>
        <message>
            <source>No application with telemetry found</source>
            <translation>Keine Anwendung mit Telemetrie gefunden</translation>
        </message>
        <message>
            <source>An application publishes it with two lines:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</source>
            <translation>Eine Anwendung veröffentlicht sie mit zwei Zeilen:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</translation>
        </message>
        <message>
            <source>&amp;Attach</source>
            <translation>&amp;Verbinden</translation>
        </message>
        <message>
            <source>Applications on &amp;this computer</source>
            <translation>Anwendungen auf &amp;diesem Rechner</translation>
        </message>
        <message>
            <source>On an&amp;other computer</source>
            <translation>Auf einem &amp;anderen Rechner</translation>
        </message>
        <message>
            <source>Where the application runs</source>
            <translation>Wo die Anwendung läuft</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Board</name>
        <message>
            <source>%1 of %2 moved</source>
            <translation>%1 von %2 umgezogen</translation>
        </message>
        <message>
            <source>%1 kept on the old node</source>
            <translation>%1 auf dem alten Knoten behalten</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>%1 gescheitert</translation>
        </message>
        <message>
            <source>slowest %1</source>
            <translation>längste %1</translation>
        </message>
        <message>
            <source>no connection is concerned</source>
            <translation>keine Verbindung ist betroffen</translation>
        </message>
        <message>
            <source>time-outs are relaxed</source>
            <translation>Zeitgrenzen sind gelockert</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>time is over</source>
            <translation>Zeit ist um</translation>
        </message>
        <message>
            <source>its completion never came</source>
            <translation>ihr Abschluss kam nie</translation>
        </message>
        <message>
            <source>over</source>
            <translation>vorbei</translation>
        </message>
        <message>
            <source>no endpoint named</source>
            <translation>kein Endpunkt genannt</translation>
        </message>
        <message>
            <source>whole database</source>
            <translation>ganze Datenbank</translation>
        </message>
        <message numerus="yes">
            <source>%n retrying</source>
            <translation>
                <numerusform>%n wiederholt</numerusform>
                <numerusform>%n wiederholen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n läuft</numerusform>
                <numerusform>%n laufen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n wartet</numerusform>
                <numerusform>%n warten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::BoardWidget</name>
        <message>
            <source>Maintenance</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>noch %1</translation>
        </message>
        <message>
            <source>deadline passed</source>
            <translation>Frist verstrichen</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>vor %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>nach %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::CommandLine</name>
        <message>
            <source>Shows what maintenance does to the connections of an application.</source>
            <translation>Zeigt, was Wartung mit den Verbindungen einer Anwendung macht.</translation>
        </message>
        <message>
            <source>Start servers, a workload and a scenario, and watch them: %1. Default: %2.</source>
            <translation>Startet Server, eine Last und ein Szenario und beobachtet sie: %1. Vorgabe: %2.</translation>
        </message>
        <message>
            <source>List the applications that can be watched.</source>
            <translation>Listet die Anwendungen auf, die beobachtet werden können.</translation>
        </message>
        <message>
            <source>With --list: as JSON.</source>
            <translation>Mit --list: als JSON.</translation>
        </message>
        <message>
            <source>With --demo: no window; print the verdict, exit 0 if no command failed and all handoffs succeeded, else 1.</source>
            <translation>Mit --demo: kein Fenster; gibt das Urteil aus, endet mit 0, wenn kein Befehl scheiterte und alle Übergaben gelangen, sonst 1.</translation>
        </message>
        <message>
            <source>With --demo --headless: write pictures of the run into this folder.</source>
            <translation>Mit --demo --headless: schreibt Bilder des Laufs in diesen Ordner.</translation>
        </message>
        <message>
            <source>Print verdict and events of SOURCE: text or json.</source>
            <translation>Gibt Urteil und Ereignisse von SOURCE aus: text oder json.</translation>
        </message>
        <message>
            <source>View to open: %1.</source>
            <translation>Ansicht, die geöffnet wird: %1.</translation>
        </message>
        <message>
            <source>Colours: %1.</source>
            <translation>Farben: %1.</translation>
        </message>
        <message>
            <source>Language: %1.</source>
            <translation>Sprache: %1.</translation>
        </message>
        <message>
            <source>Scale of the window: 1 to 4.</source>
            <translation>Maßstab des Fensters: 1 bis 4.</translation>
        </message>
        <message>
            <source>Open with the time standing still.</source>
            <translation>Öffnet mit stehender Zeit.</translation>
        </message>
        <message>
            <source>Open a recording; the same as giving its name as SOURCE.</source>
            <translation>Öffnet eine Aufnahme; dasselbe wie ihr Name als SOURCE.</translation>
        </message>
        <message>
            <source>Where a recording is shown or exported: seconds from its beginning (12.5), or hh:mm:ss.</source>
            <translation>Wo eine Aufnahme gezeigt oder exportiert wird: Sekunden ab ihrem Anfang (12.5) oder hh:mm:ss.</translation>
        </message>
        <message>
            <source>Play the recording, 0.1 to 100 times as fast as it was.</source>
            <translation>Spielt die Aufnahme 0.1 bis 100 mal so schnell ab, wie sie war.</translation>
        </message>
        <message>
            <source>Record SOURCE into this file, without a window.</source>
            <translation>Nimmt SOURCE ohne Fenster in diese Datei auf.</translation>
        </message>
        <message>
            <source>With --record: how long, like 30s, 10m or 2h; without it, until Ctrl+C. With --export of a running application: how long to watch before (2s).</source>
            <translation>Mit --record: wie lange, etwa 30s, 10m oder 2h; ohne dies bis Strg+C. Mit --export einer laufenden Anwendung: wie lange vorher beobachtet wird (2s).</translation>
        </message>
        <message>
            <source>Write what is known about SOURCE: png, svg, csv, json or bundle.</source>
            <translation>Schreibt, was über SOURCE bekannt ist: png, svg, csv, json oder bundle.</translation>
        </message>
        <message>
            <source>With --export: folder to write into (the current one).</source>
            <translation>Mit --export: Ordner, in den geschrieben wird (der aktuelle).</translation>
        </message>
        <message>
            <source>Hold alert rules, "default" or a JSON file, against the recording SOURCE; exit 1 if one fires.</source>
            <translation>Hält Alarmregeln, "default" oder eine JSON-Datei, gegen die Aufnahme SOURCE; endet mit 1, wenn eine auslöst.</translation>
        </message>
        <message>
            <source>Print this help.</source>
            <translation>Gibt diese Hilfe aus.</translation>
        </message>
        <message>
            <source>Print the version.</source>
            <translation>Gibt die Version aus.</translation>
        </message>
        <message>
            <source>--%1: "%2" is not one of %3</source>
            <translation>--%1: „%2“ ist keines von %3</translation>
        </message>
        <message>
            <source>--for: "%1" is not a time like 500ms, 30s, 10m or 2h, at most 24h</source>
            <translation>--for: „%1“ ist keine Zeit wie 500ms, 30s, 10m oder 2h, höchstens 24h</translation>
        </message>
        <message>
            <source>--out works with --export only</source>
            <translation>--out geht nur mit --export</translation>
        </message>
        <message>
            <source>--check needs a recording (.qrt) as SOURCE</source>
            <translation>--check braucht eine Aufnahme (.qrt) als SOURCE</translation>
        </message>
        <message>
            <source>a SOURCE is needed; --list tells which there are</source>
            <translation>eine SOURCE wird gebraucht; --list zeigt, welche es gibt</translation>
        </message>
        <message>
            <source>--record needs a running application, not a recording</source>
            <translation>--record braucht eine laufende Anwendung, keine Aufnahme</translation>
        </message>
        <message>
            <source>--speed: "%1" is not a number from 0.1 to 100</source>
            <translation>--speed: „%1“ ist keine Zahl von 0.1 bis 100</translation>
        </message>
        <message>
            <source>--at and --speed work with a recording (.qrt) only</source>
            <translation>--at und --speed gehen nur mit einer Aufnahme (.qrt)</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but %1 are given</source>
            <translation>nur eine SOURCE kann beobachtet werden, es sind aber %1 angegeben</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but --open gives another</source>
            <translation>nur eine SOURCE kann beobachtet werden, aber --open nennt eine weitere</translation>
        </message>
        <message>
            <source>--open: "%1" does not end in .qrt</source>
            <translation>--open: „%1“ endet nicht auf .qrt</translation>
        </message>
        <message>
            <source>--scale: "%1" is not a number from 1 to 4</source>
            <translation>--scale: „%1“ ist keine Zahl von 1 bis 4</translation>
        </message>
        <message>
            <source>--json works with --list only</source>
            <translation>--json geht nur mit --list</translation>
        </message>
        <message>
            <source>--demo brings its own source; "%1" cannot be watched at the same time</source>
            <translation>--demo bringt seine eigene Quelle mit; „%1“ kann nicht zugleich beobachtet werden</translation>
        </message>
        <message>
            <source>--screenshots works with --demo --headless only</source>
            <translation>--screenshots geht nur mit --demo --headless</translation>
        </message>
        <message>
            <source>--headless works with --demo, --record, --export, --check, --tail, --list and --screenshot-all</source>
            <translation>--headless geht mit --demo, --record, --export, --check, --tail, --list und --screenshot-all</translation>
        </message>
        <message>
            <source>
Exit codes: 0 success, 1 the demo failed or a rule fired, 2 wrong usage, 3 source unreachable or not readable, 5 a file could not be written.
</source>
            <translation>
Rückgabewerte: 0 Erfolg, 1 die Vorführung scheiterte oder eine Regel löste aus, 2 falscher Aufruf, 3 Quelle nicht erreichbar oder nicht lesbar, 5 eine Datei konnte nicht geschrieben werden.
</translation>
        </message>
        <message>
            <source>What to watch: process id, application name, path of a socket, ssh://user@host/name, tls://host:port, or a recording (.qrt).</source>
            <translation>Was beobachtet wird: Prozessnummer, Name der Anwendung, Pfad eines Sockets, ssh://user@host/name, tls://host:port oder eine Aufnahme (.qrt).</translation>
        </message>
        <message>
            <source>Copy the telemetry of SOURCE to standard output, as ssh://host/name runs it at the other end.</source>
            <translation>Telemetrie von SOURCE auf die Standardausgabe kopieren; ssh://host/name ruft dies am anderen Ende auf.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the authorities to trust.</source>
            <translation>Für tls://-Quellen: PEM-Datei mit den vertrauten Zertifizierungsstellen.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with our certificate.</source>
            <translation>Für tls://-Quellen: PEM-Datei mit unserem Zertifikat.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the certificate's key.</source>
            <translation>Für tls://-Quellen: PEM-Datei mit dem Schlüssel des Zertifikats.</translation>
        </message>
        <message>
            <source>For tls:// sources: read the token from this file descriptor; QREDIS_TELEMETRY_TOKEN may hold it instead.</source>
            <translation>Für tls://-Quellen: Token aus diesem Dateideskriptor lesen; statt dessen kann es in QREDIS_TELEMETRY_TOKEN stehen.</translation>
        </message>
        <message>
            <source>--token-fd: "%1" is not the number of a file descriptor</source>
            <translation>--token-fd: „%1“ ist nicht die Nummer eines Dateideskriptors</translation>
        </message>
        <message>
            <source>Leave the preferences unread.</source>
            <translation>Einstellungen nicht lesen.</translation>
        </message>
        <message>
            <source>Write pictures of every view, from sample data, into this folder; without --lang and --scale in every language, at scale 1 and 2.</source>
            <translation>Bilder aller Ansichten aus Beispieldaten in diesen Ordner schreiben; ohne --lang und --scale in jeder Sprache, in Maßstab 1 und 2.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionModel</name>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>In state</source>
            <translation>Im Zustand</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Übrig</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>Versuch</translation>
        </message>
        <message>
            <source>Cmds/s</source>
            <translation>Befehle/s</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>Zeitgrenze</translation>
        </message>
        <message>
            <source>Relaxed for</source>
            <translation>Gelockert</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Wiederholt</translation>
        </message>
        <message>
            <source>Lost sockets</source>
            <translation>Verlorene Sockets</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Übergaben</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generation</translation>
        </message>
        <message>
            <source>Notify</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Letzter Fehler</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Lokal</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Client-Nr.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Relaxed because of maintenance</source>
            <translation>Wegen Wartung gelockert</translation>
        </message>
        <message>
            <source>Sockets that were lost without notice; handoffs are not counted</source>
            <translation>Sockets, die ohne Ankündigung verloren gingen; Übergaben zählen nicht</translation>
        </message>
        <message>
            <source>Connection %1, %2 for %3, endpoint %4</source>
            <translation>Verbindung %1, %2 seit %3, Endpunkt %4</translation>
        </message>
        <message>
            <source>, %1, target %2</source>
            <translation>, %1, Ziel %2</translation>
        </message>
        <message>
            <source>R</source>
            <comment>badge: relaxed</comment>
            <translation>G</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionsView</name>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Table of connections</source>
            <translation>Tabelle der Verbindungen</translation>
        </message>
        <message>
            <source>Fields of the chosen connection</source>
            <translation>Felder der gewählten Verbindung</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Keine Verbindung</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1 yet.</source>
            <translation>Die Anwendung hat noch keine Verbindung zu %1 geöffnet.</translation>
        </message>
        <message>
            <source>no connection chosen</source>
            <translation>keine Verbindung gewählt</translation>
        </message>
        <message>
            <source>no. %1</source>
            <translation>Nr. %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::DiscoveryModel</name>
        <message>
            <source>can be watched</source>
            <translation>kann beobachtet werden</translation>
        </message>
        <message>
            <source>belongs to another user</source>
            <translation>gehört einem anderen Benutzer</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>PID</source>
            <translation>PID</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Zugang</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>Socket</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointModel</name>
        <message>
            <source>one is made when a connection is handed off to it</source>
            <translation>entsteht, wenn eine Verbindung dorthin übergeben wird</translation>
        </message>
        <message>
            <source>probe in %1</source>
            <translation>Probe in %1</translation>
        </message>
        <message>
            <source>waits %1 for the next handoff to probe</source>
            <translation>wartet %1 auf die nächste Übergabe zur Probe</translation>
        </message>
        <message>
            <source>being probed for %1</source>
            <translation>wird seit %1 erprobt</translation>
        </message>
        <message>
            <source>failures in a row %1 of %2</source>
            <translation>Fehler hintereinander %1 von %2</translation>
        </message>
        <message numerus="yes">
            <source> · opened %n time(s)</source>
            <translation>
                <numerusform> · %n Mal geöffnet</numerusform>
                <numerusform> · %n Mal geöffnet</numerusform>
            </translation>
        </message>
        <message>
            <source> · last: %1, %2 ago</source>
            <translation> · letzter: %1, vor %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n Verbindung</numerusform>
                <numerusform>%n Verbindungen</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 on their way</source>
            <translation>, %1 unterwegs</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Endpoints</name>
        <message>
            <source>no breaker</source>
            <translation>kein Schutzschalter</translation>
        </message>
        <message>
            <source>open, probe due</source>
            <translation>offen, Probe fällig</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointsView</name>
        <message>
            <source>Endpoints</source>
            <translation>Endpunkte</translation>
        </message>
        <message>
            <source>Endpoints and their circuit breakers</source>
            <translation>Endpunkte und ihre Schutzschalter</translation>
        </message>
        <message>
            <source>Changes of circuit breakers</source>
            <translation>Änderungen von Schutzschaltern</translation>
        </message>
        <message>
            <source>Endpoints and circuit breakers</source>
            <translation>Endpunkte und Schutzschalter</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>No endpoint yet</source>
            <translation>Noch kein Endpunkt</translation>
        </message>
        <message>
            <source>The addresses that connections go to are shown here, and whether handoffs to them succeed.</source>
            <translation>Hier stehen die Adressen, zu denen Verbindungen gehen, und ob Übergaben an sie gelingen.</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>bisher keine</translation>
        </message>
        <message numerus="yes">
            <source>opened %n time(s)</source>
            <translation>
                <numerusform>%n Mal geöffnet</numerusform>
                <numerusform>%n Mal geöffnet</numerusform>
            </translation>
        </message>
        <message>
            <source>not closed for %1 of the shown time</source>
            <translation>%1 der gezeigten Zeit nicht geschlossen</translation>
        </message>
        <message numerus="yes">
            <source>%n open now</source>
            <translation>
                <numerusform>%n jetzt offen</numerusform>
                <numerusform>%n jetzt offen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Exporter</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
        <message>
            <source>the folder %1 cannot be made</source>
            <translation>der Ordner %1 kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>Incident report</source>
            <translation>Bericht zum Vorfall</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alarme</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>Schlimmster</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>"%1" is no table: there are %2</source>
            <translation>„%1“ ist keine Tabelle: es gibt %2</translation>
        </message>
        <message>
            <source>this program was built without Qt Svg</source>
            <translation>dieses Programm wurde ohne Qt Svg gebaut</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 gibt es schon</translation>
        </message>
        <message>
            <source>report.html      what happened, with pictures
*.csv            the tables behind them; units in brackets
recording.qrt    everything, to be opened by: qredis-monitor recording.qrt
config.json      who was watched
</source>
            <translation>report.html      was geschah, mit Bildern
*.csv            die Tabellen dahinter; Einheiten in Klammern
recording.qrt    alles, zu öffnen mit: qredis-monitor recording.qrt
config.json      wer beobachtet wurde
</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HandoffsView</name>
        <message>
            <source>Handoff timeline</source>
            <translation>Zeitstrahl der Übergaben</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Übergaben</translation>
        </message>
        <message>
            <source>No connection, so no handoff</source>
            <translation>Keine Verbindung, also keine Übergabe</translation>
        </message>
        <message>
            <source>Each connection gets a row here, with a bar for each stage of its moves.</source>
            <translation>Jede Verbindung bekommt hier eine Zeile mit einem Balken für jeden Schritt ihrer Umzüge.</translation>
        </message>
        <message>
            <source>%1 moved, %2 running, %3 retries, %4 failed</source>
            <translation>%1 umgezogen, %2 laufen, %3 Wiederholungen, %4 gescheitert</translation>
        </message>
        <message>
            <source> · to the switch: median %1, longest %2</source>
            <translation> · bis zum Wechsel: Median %1, längste %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HeaderBar</name>
        <message>
            <source>SIMULATION</source>
            <translation>SIMULATION</translation>
        </message>
        <message>
            <source>Freeze or follow (F8)</source>
            <translation>Anhalten oder folgen (F8)</translation>
        </message>
        <message>
            <source>last %1 s</source>
            <translation>letzte %1 s</translation>
        </message>
        <message>
            <source>last %1 min</source>
            <translation>letzte %1 min</translation>
        </message>
        <message>
            <source>Shown time</source>
            <translation>Gezeigte Zeit</translation>
        </message>
        <message>
            <source>pid %1 @ %2</source>
            <translation>PID %1 @ %2</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>letzte %1</translation>
        </message>
        <message>
            <source>REPLAY %1</source>
            <translation>WIEDERGABE %1</translation>
        </message>
        <message>
            <source>LIVE</source>
            <translation>LIVE</translation>
        </message>
        <message>
            <source>FROZEN %1</source>
            <translation>ANGEHALTEN %1</translation>
        </message>
        <message>
            <source>NO DATA</source>
            <translation>KEINE DATEN</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Headless</name>
        <message>
            <source>no data came within 10 s</source>
            <translation>innerhalb von 10 s kamen keine Daten</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>--at: "%1" is neither seconds nor hh:mm:ss</source>
            <translation>--at: „%1“ ist weder Sekunden noch hh:mm:ss</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>%1: %2 rules, %3 alerts</source>
            <translation>%1: %2 Regeln, %3 Alarme</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LegendDialog</name>
        <message>
            <source>Signs and keys</source>
            <translation>Zeichen und Tasten</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Verdict: %1</source>
            <translation>Urteil: %1</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <translation>Verbindung: %1</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>In the timeline: arrows move, + and - zoom, 0 fits, [ and ] go to notifications, End to the present</source>
            <translation>Im Zeitstrahl: Pfeile bewegen, + und - zoomen, 0 passt ein, [ und ] gehen zu Benachrichtigungen, Ende zur Gegenwart</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LiveFeed</name>
        <message>
            <source>no such recording: %1</source>
            <translation>keine solche Aufnahme: %1</translation>
        </message>
        <message>
            <source>no such socket: %1</source>
            <translation>kein solcher Socket: %1</translation>
        </message>
        <message>
            <source>%1 belongs to another user</source>
            <translation>%1 gehört einem anderen Benutzer</translation>
        </message>
        <message>
            <source>no application with telemetry is called %1</source>
            <translation>keine Anwendung mit Telemetrie heißt %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MainWindow</name>
        <message>
            <source>qredis monitor</source>
            <translation>qredis-Monitor</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Attach…</source>
            <translation>&amp;Verbinden…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>&amp;Vorführung starten</translation>
        </message>
        <message>
            <source>&amp;Open a recording…</source>
            <translation>&amp;Aufnahme öffnen…</translation>
        </message>
        <message>
            <source>&amp;Record or stop</source>
            <translation>Aufnehmen ode&amp;r beenden</translation>
        </message>
        <message>
            <source>&amp;Save what was just seen</source>
            <translation>Gerade Gesehenes &amp;speichern</translation>
        </message>
        <message>
            <source>De&amp;tach</source>
            <translation>&amp;Trennen</translation>
        </message>
        <message>
            <source>&amp;Export this view…</source>
            <translation>Ansicht &amp;exportieren…</translation>
        </message>
        <message>
            <source>&amp;Incident bundle…</source>
            <translation>&amp;Vorfallpaket…</translation>
        </message>
        <message>
            <source>&amp;Copy incident note</source>
            <translation>Vorfallnotiz &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Freeze or follow</source>
            <translation>&amp;Anhalten oder folgen</translation>
        </message>
        <message>
            <source>&amp;Play or pause a recording</source>
            <translation>Aufnahme ab&amp;spielen oder anhalten</translation>
        </message>
        <message>
            <source>To the p&amp;revious notification</source>
            <translation>Zur vo&amp;rigen Benachrichtigung</translation>
        </message>
        <message>
            <source>To the &amp;next notification</source>
            <translation>Zur &amp;nächsten Benachrichtigung</translation>
        </message>
        <message>
            <source>Mark alerts as &amp;seen</source>
            <translation>Alarme als &amp;gesehen markieren</translation>
        </message>
        <message>
            <source>Go to the &amp;verdict</source>
            <translation>Zum &amp;Urteil</translation>
        </message>
        <message>
            <source>Fi&amp;lter notifications</source>
            <translation>Benachrichtigungen &amp;filtern</translation>
        </message>
        <message>
            <source>As a &amp;table</source>
            <translation>Als &amp;Tabelle</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>Hoher &amp;Kontrast</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>&amp;Befehle…</translation>
        </message>
        <message>
            <source>&amp;Signs and keys</source>
            <translation>&amp;Zeichen und Tasten</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>Ü&amp;ber</translation>
        </message>
        <message>
            <source>About qredis monitor</source>
            <translation>Über qredis-Monitor</translation>
        </message>
        <message>
            <source>&lt;b&gt;qredis monitor %1&lt;/b&gt;&lt;p&gt;Shows what maintenance does to the connections of a Qt application.</source>
            <translation>&lt;b&gt;qredis-Monitor %1&lt;/b&gt;&lt;p&gt;Zeigt, was Wartung mit den Verbindungen einer Qt-Anwendung macht.</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>The demo cannot start</source>
            <translation>Die Vorführung kann nicht starten</translation>
        </message>
        <message>
            <source>REC</source>
            <translation>AUFN</translation>
        </message>
        <message>
            <source>qredis monitor – %1</source>
            <translation>qredis-Monitor – %1</translation>
        </message>
        <message>
            <source>Not attached</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindet</translation>
        </message>
        <message>
            <source>qredis %1, Qt %2</source>
            <translation>qredis %1, Qt %2</translation>
        </message>
        <message>
            <source>  ·  server %1</source>
            <translation>  ·  Server %1</translation>
        </message>
        <message>
            <source>  ·  %1 events</source>
            <translation>  ·  %1 Ereignisse</translation>
        </message>
        <message>
            <source>, %1 not received</source>
            <translation>, %1 nicht empfangen</translation>
        </message>
        <message>
            <source>  ·  telemetry %1/s</source>
            <translation>  ·  Telemetrie %1/s</translation>
        </message>
        <message>
            <source>The recording cannot be opened</source>
            <translation>Die Aufnahme kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>Open a recording</source>
            <translation>Aufnahme öffnen</translation>
        </message>
        <message>
            <source>Recordings (*.qrt)</source>
            <translation>Aufnahmen (*.qrt)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Bild (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Zeichnung (*.svg)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Table (*.json)</source>
            <translation>Tabelle (*.json)</translation>
        </message>
        <message>
            <source>Export this view</source>
            <translation>Diese Ansicht exportieren</translation>
        </message>
        <message>
            <source>The view cannot be exported</source>
            <translation>Die Ansicht kann nicht exportiert werden</translation>
        </message>
        <message>
            <source>Where to put the incident bundle</source>
            <translation>Wohin das Vorfallpaket geschrieben wird</translation>
        </message>
        <message>
            <source>Incident bundle</source>
            <translation>Vorfallpaket</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>Geschrieben nach %1</translation>
        </message>
        <message>
            <source>The bundle cannot be written</source>
            <translation>Das Paket kann nicht geschrieben werden</translation>
        </message>
        <message numerus="yes">
            <source>  ·  %n snapshot(s) skipped: this program was too slow</source>
            <translation>
                <numerusform>  ·  %n Momentaufnahme ausgelassen: Dieses Programm war zu langsam</numerusform>
                <numerusform>  ·  %n Momentaufnahmen ausgelassen: Dieses Programm war zu langsam</numerusform>
            </translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Compare %1 with what?</source>
            <translation>%1 womit vergleichen?</translation>
        </message>
        <message>
            <source>What is shown &amp;now</source>
            <translation>Was jetzt &amp;gezeigt wird</translation>
        </message>
        <message>
            <source>Another &amp;recording…</source>
            <translation>Andere &amp;Aufnahme…</translation>
        </message>
        <message>
            <source>The recordings cannot be compared</source>
            <translation>Die Aufnahmeen können nicht verglichen werden</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>The preferences cannot be kept</source>
            <translation>Die Einstellungen können nicht gespeichert werden</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MetricsView</name>
        <message>
            <source>Metrics</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>Charts to show</source>
            <translation>Gezeigte Diagramme</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Chart: %1</source>
            <translation>Diagramm: %1</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Durchsatz</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>Befehle/s</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>Gescheitert/s</translation>
        </message>
        <message>
            <source>Error replies/s</source>
            <translation>Fehlerantworten/s</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>Antwortzeit</translation>
        </message>
        <message>
            <source>p99</source>
            <translation>p99</translation>
        </message>
        <message>
            <source>p50</source>
            <translation>p50</translation>
        </message>
        <message>
            <source>Commands on their way</source>
            <translation>Befehle unterwegs</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Running handoffs</source>
            <translation>Laufende Übergaben</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <source>Workers busy</source>
            <translation>Arbeiter beschäftigt</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warteschlange</translation>
        </message>
        <message>
            <source>Relaxed time-outs</source>
            <translation>Gelockerte Zeitgrenzen</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Circuit breakers</source>
            <translation>Schutzschalter</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>Nicht geschlossen</translation>
        </message>
        <message>
            <source>Sockets</source>
            <translation>Sockets</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Lost/s</source>
            <translation>Verloren/s</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Received/s</source>
            <translation>Empfangen/s</translation>
        </message>
        <message>
            <source>Cached reads</source>
            <translation>Cache-Zugriffe</translation>
        </message>
        <message>
            <source>Hits/s</source>
            <translation>Treffer/s</translation>
        </message>
        <message>
            <source>Misses/s</source>
            <translation>Fehlende/s</translation>
        </message>
        <message>
            <source>Invalidated/s</source>
            <translation>Ungültig geworden/s</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationFilter</name>
        <message>
            <source>"%1" does not fit here</source>
            <translation>„%1“ passt hier nicht</translation>
        </message>
        <message>
            <source>incomplete: %1</source>
            <translation>unvollständig: %1</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>Spalte %1: %2</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>zu tief verschachtelt</translation>
        </message>
        <message>
            <source>a ")" is missing</source>
            <translation>eine ")" fehlt</translation>
        </message>
        <message>
            <source>a word or a comparison is missing</source>
            <translation>ein Wort oder ein Vergleich fehlt</translation>
        </message>
        <message>
            <source>the closing quote is missing</source>
            <translation>das schließende Anführungszeichen fehlt</translation>
        </message>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>„%1“ ist keines von %2</translation>
        </message>
        <message>
            <source>a list like {a, b} is missing</source>
            <translation>eine Liste wie {a, b} fehlt</translation>
        </message>
        <message>
            <source>a value is missing</source>
            <translation>ein Wert fehlt</translation>
        </message>
        <message>
            <source>"%1" is not a number</source>
            <translation>„%1“ ist keine Zahl</translation>
        </message>
        <message>
            <source>%1 is text: it has no order</source>
            <translation>%1 ist Text: er hat keine Ordnung</translation>
        </message>
        <message>
            <source>a "}" is missing</source>
            <translation>eine "}" fehlt</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationModel</name>
        <message>
            <source>none named</source>
            <translation>keines genannt</translation>
        </message>
        <message>
            <source>shards %1</source>
            <translation>Shards %1</translation>
        </message>
        <message>
            <source>slots %1</source>
            <translation>Slots %1</translation>
        </message>
        <message>
            <source>%1, %2, connection %3</source>
            <translation>%1, %2, Verbindung %3</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Conn</source>
            <translation>Verb.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>Grace</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Kopien</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>Folgenummer</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>Angekündigte Zeit</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Empfangen</translation>
        </message>
        <message>
            <source>By connection</source>
            <translation>Von Verbindung</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 bei %2</translation>
        </message>
        <message>
            <source>Slots moved</source>
            <translation>Verschobene Slots</translation>
        </message>
        <message>
            <source>Malformed</source>
            <translation>Fehlerhaft</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>Abweichung</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationsView</name>
        <message>
            <source>Frame in hexadecimal</source>
            <translation>Rahmen hexadezimal</translation>
        </message>
        <message>
            <source>Frame as text</source>
            <translation>Rahmen als Text</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Filter: words, or type == MOVING &amp;&amp; seq &gt;= 48</source>
            <translation>Filter: Wörter oder type == MOVING &amp;&amp; seq &gt;= 48</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Fields: %1. Operators: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</source>
            <translation>Felder: %1. Operatoren: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</translation>
        </message>
        <message>
            <source>Table of notifications</source>
            <translation>Tabelle der Benachrichtigungen</translation>
        </message>
        <message>
            <source>Fields of the chosen notification</source>
            <translation>Felder der gewählten Benachrichtigung</translation>
        </message>
        <message>
            <source>Decoded</source>
            <translation>Entschlüsselt</translation>
        </message>
        <message>
            <source>Frame, as received</source>
            <translation>Rahmen, wie empfangen</translation>
        </message>
        <message>
            <source>%1 of %2 connections receive notifications; each will be listed here with its bytes.</source>
            <translation>%1 von %2 Verbindungen bekommen Benachrichtigungen; jede wird hier mit ihren Bytes aufgeführt.</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1.</source>
            <translation>Wartungsbenachrichtigungen: %1.</translation>
        </message>
        <message>
            <source>No notification yet</source>
            <translation>Noch keine Benachrichtigung</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1 insgesamt</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>, %1 older ones dropped</source>
            <translation>, %1 ältere verworfen</translation>
        </message>
        <message>
            <source>None of %1 matches the filter</source>
            <translation>Keine von %1 passt zum Filter</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::OverviewView</name>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Chart: commands per second</source>
            <translation>Diagramm: Befehle je Sekunde</translation>
        </message>
        <message>
            <source>Chart: latency</source>
            <translation>Diagramm: Antwortzeit</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>Befehle/s</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>Gescheitert/s</translation>
        </message>
        <message>
            <source>p99</source>
            <translation>p99</translation>
        </message>
        <message>
            <source>p50</source>
            <translation>p50</translation>
        </message>
        <message>
            <source>Maintenance</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Durchsatz</translation>
        </message>
        <message>
            <source>Latency, from the call to the reply</source>
            <translation>Antwortzeit, vom Aufruf bis zur Antwort</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Übergaben</translation>
        </message>
        <message>
            <source>Connected, no traffic yet</source>
            <translation>Verbunden, noch kein Verkehr</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1.</source>
            <translation>Die Anwendung hat keine Verbindung zu %1 geöffnet.</translation>
        </message>
        <message>
            <source>Nothing is announced. The server will tell before it moves connections.</source>
            <translation>Nichts ist angekündigt. Der Server meldet sich, bevor er Verbindungen verlegt.</translation>
        </message>
        <message>
            <source>Notifications: %1.</source>
            <translation>Benachrichtigungen: %1.</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>Endpunkte</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Palette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>A few letters of what you want to do</source>
            <translation>Einige Buchstaben dessen, was Sie tun wollen</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>Befehle suchen</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Rail</name>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Ctrl+%1</source>
            <translation>Strg+%1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReasonList</name>
        <message>
            <source>Reasons for the verdict</source>
            <translation>Gründe für das Urteil</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Recorder</name>
        <message>
            <source>There is no data yet</source>
            <translation>Es gibt noch keine Daten</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingModel</name>
        <message>
            <source>not readable</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>recovered, %1 damaged</source>
            <translation>gerettet, %1 beschädigt</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>nicht abgeschlossen</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>recording of %1, begun %2, %3 long, %4</source>
            <translation>Aufnahme von %1, begonnen %2, %3 lang, %4</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingsView</name>
        <message>
            <source>Save what was &amp;just seen</source>
            <translation>&amp;Gerade Gesehenes speichern</translation>
        </message>
        <message>
            <source>Re&amp;play</source>
            <translation>&amp;Wiedergeben</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>Aufnahmen</translation>
        </message>
        <message>
            <source>Table of recordings</source>
            <translation>Tabelle der Aufnahmen</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>Datei &amp;öffnen…</translation>
        </message>
        <message>
            <source>No recording yet</source>
            <translation>Noch keine Aufnahme</translation>
        </message>
        <message>
            <source>A recording holds everything that is shown, so that it can be looked at again. What was seen in the last 30 minutes is kept in memory and can be saved afterwards.</source>
            <translation>Eine Aufnahme enthält alles Gezeigte, damit man es wieder ansehen kann. Was in den letzten 30 Minuten zu sehen war, bleibt im Speicher und kann nachträglich gesichert werden.</translation>
        </message>
        <message>
            <source>&amp;Stop recording</source>
            <translation>Aufnahme &amp;beenden</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>&amp;Aufnehmen</translation>
        </message>
        <message>
            <source>Recording into %1, %2</source>
            <translation>Nimmt in %1 auf, %2</translation>
        </message>
        <message>
            <source>The last %1 are in memory</source>
            <translation>Die letzten %1 sind im Speicher</translation>
        </message>
        <message>
            <source>&amp;Compare…</source>
            <translation>&amp;Vergleichen…</translation>
        </message>
        <message>
            <source>Compares the chosen recording with what is shown now, or with another recording</source>
            <translation>Vergleicht die gewählte Aufnahme mit dem, was jetzt gezeigt wird, oder mit einer anderen</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReplayBar</name>
        <message>
            <source>Play or pause (Ctrl+Space)</source>
            <translation>Abspielen oder anhalten (Strg+Leertaste)</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Position in the recording</source>
            <translation>Stelle in der Aufnahme</translation>
        </message>
        <message>
            <source>speed %1×</source>
            <translation>Tempo %1×</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>◂ Notification</source>
            <translation>◂ Benachrichtigung</translation>
        </message>
        <message>
            <source>To the previous notification (Ctrl+[)</source>
            <translation>Zur vorigen Benachrichtigung (Strg+[)</translation>
        </message>
        <message>
            <source>Notification ▸</source>
            <translation>Benachrichtigung ▸</translation>
        </message>
        <message>
            <source>To the next notification (Ctrl+])</source>
            <translation>Zur nächsten Benachrichtigung (Strg+])</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close the recording</source>
            <translation>Aufnahme schließen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>%p %</source>
            <translation>%p %</translation>
        </message>
        <message>
            <source>Reading what led to this moment</source>
            <translation>Was zu diesem Augenblick führte, wird gelesen</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Screenshots</name>
        <message>
            <source>cannot write %1</source>
            <translation>%1 kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>cannot make the folder %1</source>
            <translation>der Ordner %1 kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>Verbindung abgelehnt</translation>
        </message>
        <message>
            <source>no pictures in %1</source>
            <translation>keine Bilder in %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SimulatorPanel</name>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>no endpoint</source>
            <translation>kein Endpunkt</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>Angekündigte Zeit</translation>
        </message>
        <message>
            <source>moves to</source>
            <translation>zieht um nach</translation>
        </message>
        <message>
            <source>within</source>
            <translation>innerhalb von</translation>
        </message>
        <message>
            <source>&amp;MOVING</source>
            <translation>&amp;MOVING</translation>
        </message>
        <message>
            <source>Announce that the node moves</source>
            <translation>Ankündigen, dass der Knoten umzieht</translation>
        </message>
        <message>
            <source>Announce it to all connections</source>
            <translation>Allen Verbindungen ankündigen</translation>
        </message>
        <message>
            <source>%1 %2 sent</source>
            <translation>%1 %2 gesendet</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Close the node's connections without notice</source>
            <translation>Verbindungen des Knotens ohne Ankündigung schließen</translation>
        </message>
        <message>
            <source>Connections of %1 closed</source>
            <translation>Verbindungen von %1 geschlossen</translation>
        </message>
        <message>
            <source>F&amp;reeze</source>
            <translation>&amp;Einfrieren</translation>
        </message>
        <message>
            <source>Stop and resume the node's connections</source>
            <translation>Verbindungen des Knotens anhalten und fortsetzen</translation>
        </message>
        <message>
            <source>%1 is frozen</source>
            <translation>%1 ist eingefroren</translation>
        </message>
        <message>
            <source>%1 goes on</source>
            <translation>%1 läuft weiter</translation>
        </message>
        <message>
            <source>&amp;Delay</source>
            <translation>&amp;Verzögern</translation>
        </message>
        <message>
            <source>Hold back every reply of the node for 50 ms</source>
            <translation>Jede Antwort des Knotens 50 ms zurückhalten</translation>
        </message>
        <message>
            <source>%1 is slow</source>
            <translation>%1 ist langsam</translation>
        </message>
        <message>
            <source>%1 is fast again</source>
            <translation>%1 ist wieder schnell</translation>
        </message>
        <message>
            <source>Mal&amp;formed</source>
            <translation>&amp;Fehlerhaft</translation>
        </message>
        <message>
            <source>Send a notification that cannot be understood</source>
            <translation>Eine unverständliche Benachrichtigung senden</translation>
        </message>
        <message>
            <source>Malformed frame sent</source>
            <translation>Fehlerhafter Rahmen gesendet</translation>
        </message>
        <message>
            <source>MOVING %1 sent</source>
            <translation>MOVING %1 gesendet</translation>
        </message>
        <message>
            <source>Fault of the node</source>
            <translation>Störung des Knotens</translation>
        </message>
        <message>
            <source>no fault</source>
            <translation>keine Störung</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Szenario</translation>
        </message>
        <message>
            <source>Bytes to send; \r and \n are control characters</source>
            <translation>Zu sendende Bytes; \r und \n sind Steuerzeichen</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>Störung</translation>
        </message>
        <message>
            <source>R&amp;un</source>
            <translation>Sta&amp;rten</translation>
        </message>
        <message>
            <source>Run the scenario</source>
            <translation>Das Szenario ablaufen lassen</translation>
        </message>
        <message>
            <source>%1 runs</source>
            <translation>%1 läuft</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>&amp;Send</source>
            <translation>&amp;Senden</translation>
        </message>
        <message>
            <source>Send the bytes to every connection of the node</source>
            <translation>Die Bytes an jede Verbindung des Knotens senden</translation>
        </message>
        <message>
            <source>Bytes sent</source>
            <translation>Bytes gesendet</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>weist Verbindungen ab</translation>
        </message>
        <message>
            <source>never answers</source>
            <translation>antwortet nie</translation>
        </message>
        <message>
            <source>closes new connections</source>
            <translation>schließt neue Verbindungen</translation>
        </message>
        <message>
            <source>freezes its connections</source>
            <translation>friert seine Verbindungen ein</translation>
        </message>
        <message>
            <source>refuses the login</source>
            <translation>weist die Anmeldung ab</translation>
        </message>
        <message>
            <source>is still loading</source>
            <translation>lädt noch</translation>
        </message>
        <message>
            <source>has too many clients</source>
            <translation>hat zu viele Clients</translation>
        </message>
        <message>
            <source>refuses TLS</source>
            <translation>verweigert TLS</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::StateOverlay</name>
        <message>
            <source>&amp;Attach…</source>
            <translation>&amp;Verbinden…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>&amp;Vorführung starten</translation>
        </message>
        <message>
            <source>&amp;Clear the filter</source>
            <translation>Filter &amp;leeren</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableDialog</name>
        <message>
            <source>&amp;Copy as CSV</source>
            <translation>Als CSV &amp;kopieren</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TimelineWidget</name>
        <message>
            <source>Notified</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <source>, attempt %1</source>
            <translation>, Versuch %1</translation>
        </message>
        <message>
            <source>end not seen</source>
            <translation>Ende nicht gesehen</translation>
        </message>
        <message>
            <source>, %1 attempts</source>
            <translation>, %1 Versuche</translation>
        </message>
        <message>
            <source>completed, with the time to the switch</source>
            <translation>abgeschlossen, mit der Zeit bis zum Wechsel</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>Fristende</translation>
        </message>
        <message>
            <source>old node / new node</source>
            <translation>alter / neuer Knoten</translation>
        </message>
        <message>
            <source>time-outs relaxed</source>
            <translation>Zeitgrenzen gelockert</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>Connection %1</source>
            <translation>Verbindung %1</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>On %1, socket no. %2</source>
            <translation>Auf %1, Socket Nr. %2</translation>
        </message>
        <message>
            <source>Handoff timeline</source>
            <translation>Zeitstrahl der Übergaben</translation>
        </message>
        <message>
            <source>%1 connections, %2 handoffs running, %3 ended</source>
            <translation>%1 Verbindungen, %2 Übergaben laufen, %3 beendet</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TransitionModel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Failures</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Letzter Fehler</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Verdict</name>
        <message>
            <source>Next attempt in %1.</source>
            <translation>Nächster Versuch in %1.</translation>
        </message>
        <message>
            <source>Trying again.</source>
            <translation>Neuer Versuch.</translation>
        </message>
        <message>
            <source>Nothing is watched. Attach to an application, or run the demo.</source>
            <translation>Nichts wird beobachtet. Verbinden Sie sich mit einer Anwendung oder starten Sie die Vorführung.</translation>
        </message>
        <message>
            <source>Not known: the application cannot be reached for %1. %2</source>
            <translation>Nicht bekannt: Die Anwendung ist seit %1 nicht erreichbar. %2</translation>
        </message>
        <message>
            <source>Connecting to the application.</source>
            <translation>Verbindet sich mit der Anwendung.</translation>
        </message>
        <message>
            <source>Not known: no data for %1. What you see is the past.</source>
            <translation>Nicht bekannt: seit %1 keine Daten. Was Sie sehen, ist Vergangenheit.</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in the last 10 s, %1 of them by time-out</source>
            <translation>
                <numerusform>%n Befehl scheiterte in den letzten 10 s, davon %1 an der Zeitgrenze</numerusform>
                <numerusform>%n Befehle scheiterten in den letzten 10 s, davon %1 an der Zeitgrenze</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection is ready</source>
            <translation>Keine Verbindung ist bereit</translation>
        </message>
        <message numerus="yes">
            <source>%n socket(s) lost without notice in the last 10 s</source>
            <translation>
                <numerusform>%n Socket in den letzten 10 s ohne Ankündigung verloren</numerusform>
                <numerusform>%n Sockets in den letzten 10 s ohne Ankündigung verloren</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 connections are ready</source>
            <translation>%1 von %2 Verbindungen sind bereit</translation>
        </message>
        <message>
            <source>p99 is %1, usually %2</source>
            <translation>p99 ist %1, üblich %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) could not be moved and stay on the leaving node</source>
            <translation>
                <numerusform>%n Verbindung konnte nicht umziehen und bleibt auf dem scheidenden Knoten</numerusform>
                <numerusform>%n Verbindungen konnten nicht umziehen und bleiben auf dem scheidenden Knoten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) repeat their handoff</source>
            <translation>
                <numerusform>%n Verbindung wiederholt ihre Übergabe</numerusform>
                <numerusform>%n Verbindungen wiederholen ihre Übergabe</numerusform>
            </translation>
        </message>
        <message>
            <source>Circuit breaker open: %1</source>
            <translation>Schutzschalter offen: %1</translation>
        </message>
        <message>
            <source>%1: %2 of %3 connections moved</source>
            <translation>%1: %2 von %3 Verbindungen umgezogen</translation>
        </message>
        <message>
            <source>%1 is under way</source>
            <translation>%1 läuft</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s)</source>
            <translation>
                <numerusform>Zeitgrenzen sind bei %n Verbindung gelockert</numerusform>
                <numerusform>Zeitgrenzen sind bei %n Verbindungen gelockert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n malformed notification(s) in the last 10 s</source>
            <translation>
                <numerusform>%n fehlerhafte Benachrichtigung in den letzten 10 s</numerusform>
                <numerusform>%n fehlerhafte Benachrichtigungen in den letzten 10 s</numerusform>
            </translation>
        </message>
        <message>
            <source>No command failed in the last 10 s</source>
            <translation>In den letzten 10 s scheiterte kein Befehl</translation>
        </message>
        <message>
            <source>No socket was lost without notice</source>
            <translation>Kein Socket ging ohne Ankündigung verloren</translation>
        </message>
        <message>
            <source>p99 is %1</source>
            <translation>p99 ist %1</translation>
        </message>
        <message>
            <source>The server announces maintenance</source>
            <translation>Der Server kündigt Wartung an</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1</source>
            <translation>Wartungsbenachrichtigungen: %1</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>MOVING 48 to an endpoint</comment>
            <translation>%1 nach %2</translation>
        </message>
        <message>
            <source>, %1 of %2 moved</source>
            <translation>, %1 von %2 umgezogen</translation>
        </message>
        <message>
            <source>, %1 left</source>
            <translation>, noch %1</translation>
        </message>
        <message>
            <source>, deadline passed</source>
            <translation>, Frist verstrichen</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in 10 s</source>
            <translation>
                <numerusform>%n Befehl scheiterte in 10 s</numerusform>
                <numerusform>%n Befehle scheiterten in 10 s</numerusform>
            </translation>
        </message>
        <message>
            <source>no connection is ready</source>
            <translation>keine Verbindung ist bereit</translation>
        </message>
        <message>
            <source>, no connection is ready</source>
            <translation>, keine Verbindung ist bereit</translation>
        </message>
        <message>
            <source>Callers are hurt: %1. %2%3.</source>
            <translation>Aufrufer sind betroffen: %1. %2%3.</translation>
        </message>
        <message>
            <source>Callers are hurt: %1.</source>
            <translation>Aufrufer sind betroffen: %1.</translation>
        </message>
        <message>
            <source>only %1 of %2 connections are ready</source>
            <translation>nur %1 von %2 Verbindungen sind bereit</translation>
        </message>
        <message>
            <source>replies are slow</source>
            <translation>Antworten sind langsam</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) cannot be moved</source>
            <translation>
                <numerusform>%n Verbindung kann nicht umziehen</numerusform>
                <numerusform>%n Verbindungen können nicht umziehen</numerusform>
            </translation>
        </message>
        <message>
            <source>the circuit breaker of %1 is open</source>
            <translation>der Schutzschalter von %1 ist offen</translation>
        </message>
        <message>
            <source>sockets were lost without notice</source>
            <translation>Sockets gingen ohne Ankündigung verloren</translation>
        </message>
        <message>
            <source>No command fails, but %1. %2%3.</source>
            <translation>Kein Befehl scheitert, aber %1. %2%3.</translation>
        </message>
        <message>
            <source>No command fails, but %1.</source>
            <translation>Kein Befehl scheitert, aber %1.</translation>
        </message>
        <message>
            <source>Callers are not affected. %1%2.</source>
            <translation>Aufrufer sind nicht betroffen. %1%2.</translation>
        </message>
        <message>
            <source>Callers are not affected. Time-outs stay relaxed for a while after maintenance.</source>
            <translation>Aufrufer sind nicht betroffen. Zeitgrenzen bleiben nach der Wartung eine Weile gelockert.</translation>
        </message>
        <message>
            <source>Callers are not affected. No maintenance is under way.</source>
            <translation>Aufrufer sind nicht betroffen. Keine Wartung läuft.</translation>
        </message>
        <message>
            <source>Nothing to judge yet: the application has not opened a connection.</source>
            <translation>Noch nichts zu beurteilen: Die Anwendung hat keine Verbindung geöffnet.</translation>
        </message>
        <message>
            <source>Callers are not affected. There is no traffic.</source>
            <translation>Aufrufer sind nicht betroffen. Es gibt keinen Verkehr.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>WATCH</source>
            <translation>ACHTUNG</translation>
        </message>
        <message>
            <source>DEGRADED</source>
            <translation>GESTÖRT</translation>
        </message>
        <message>
            <source>HURTING</source>
            <translation>SCHADEN</translation>
        </message>
        <message>
            <source>UNKNOWN</source>
            <translation>UNBEKANNT</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s), for %1 at most</source>
            <translation>
                <numerusform>Zeitgrenzen sind bei %n Verbindung gelockert, höchstens noch %1</numerusform>
                <numerusform>Zeitgrenzen sind bei %n Verbindungen gelockert, höchstens noch %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n retrying</source>
            <translation>
                <numerusform>, %n wiederholt</numerusform>
                <numerusform>, %n wiederholen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::VerdictBar</name>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>%1 old</source>
            <translation>%1 alt</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>p99 (usual)</source>
            <translation>p99 (üblich)</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>connections</comment>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Übergaben</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ViewPage</name>
        <message>
            <source>Nothing is watched</source>
            <translation>Nichts wird beobachtet</translation>
        </message>
        <message>
            <source>Attach to an application that publishes telemetry, or run the demo to see maintenance happen.</source>
            <translation>Verbinden Sie sich mit einer Anwendung, die Telemetrie veröffentlicht, oder sehen Sie Wartung in der Vorführung.</translation>
        </message>
        <message>
            <source>The application cannot be reached</source>
            <translation>Die Anwendung ist nicht erreichbar</translation>
        </message>
        <message>
            <source>%1

It is tried again until it answers.</source>
            <translation>%1

Es wird weiter versucht, bis sie antwortet.</translation>
        </message>
        <message>
            <source>Connecting to the application</source>
            <translation>Verbindet sich mit der Anwendung</translation>
        </message>
        <message>
            <source>Waiting for its first answer.</source>
            <translation>Wartet auf ihre erste Antwort.</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Waiting for the first data.</source>
            <translation>Wartet auf die ersten Daten.</translation>
        </message>
        <message>
            <source>Data stopped %1 ago; last seen at %2.</source>
            <translation>Daten blieben vor %1 aus; zuletzt gesehen um %2.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Words</name>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindet</translation>
        </message>
        <message>
            <source>Initialising</source>
            <translation>Meldet sich an</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Vorgemerkt</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Handing off</source>
            <translation>Übergabe läuft</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>Leert sich</translation>
        </message>
        <message>
            <source>Retrying</source>
            <translation>Wiederholt</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>angekündigt</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>eingereiht</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>resolving</source>
            <translation>Namensauflösung</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>Verbindungsaufbau</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>handshake</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>switched</source>
            <translation>gewechselt</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>leert sich</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>retrying</source>
            <translation>wiederholt</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>umgezogen</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>schon dort</translation>
        </message>
        <message>
            <source>limit reached</source>
            <translation>Grenze erreicht</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>überholt</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>verloren</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>fehlerhaft</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>angewandt</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>Kopie</translation>
        </message>
        <message>
            <source>catch-up</source>
            <translation>nachgeholt</translation>
        </message>
        <message>
            <source>late</source>
            <translation>verspätet</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>ignoriert</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>gefragt</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>unterstützt</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>nicht unterstützt</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>abgeschaltet</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>nicht verbunden</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>schließt</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>half-open</source>
            <translation>halb offen</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceAccess</name>
        <message>
            <source>%1 holds no certificate</source>
            <translation>%1 enthält kein Zertifikat</translation>
        </message>
        <message>
            <source>a certificate and its key belong together</source>
            <translation>ein Zertifikat und sein Schlüssel gehören zusammen</translation>
        </message>
        <message>
            <source>%1 holds no private key</source>
            <translation>%1 enthält keinen privaten Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Comparison</name>
        <message>
            <source>Figure</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Length [s]</source>
            <translation>Dauer [s]</translation>
        </message>
        <message>
            <source>First MOVING after [s]</source>
            <translation>Erstes MOVING nach [s]</translation>
        </message>
        <message>
            <source>From MOVING to the last switch [s]</source>
            <translation>Von MOVING bis zum letzten Wechsel [s]</translation>
        </message>
        <message>
            <source>Longest handoff [s]</source>
            <translation>Längste Übergabe [s]</translation>
        </message>
        <message>
            <source>Handoffs started</source>
            <translation>Übergaben begonnen</translation>
        </message>
        <message>
            <source>Handoffs succeeded</source>
            <translation>Übergaben gelungen</translation>
        </message>
        <message>
            <source>Handoffs kept on the old node</source>
            <translation>Übergaben, die am alten Knoten blieben</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>Übergaben gescheitert</translation>
        </message>
        <message>
            <source>Handoff attempts repeated</source>
            <translation>Wiederholte Übergabeversuche</translation>
        </message>
        <message>
            <source>Circuit breakers opened</source>
            <translation>Schutzschalter geöffnet</translation>
        </message>
        <message>
            <source>Sockets lost without notice</source>
            <translation>Sockets ohne Ankündigung verloren</translation>
        </message>
        <message>
            <source>Commands failed</source>
            <translation>Befehle gescheitert</translation>
        </message>
        <message>
            <source>Commands timed out</source>
            <translation>Befehle mit Zeitüberschreitung</translation>
        </message>
        <message>
            <source>Commands repeated</source>
            <translation>Befehle wiederholt</translation>
        </message>
        <message>
            <source>Error replies</source>
            <translation>Fehlerantworten</translation>
        </message>
        <message>
            <source>Commands [1/s]</source>
            <translation>Befehle [1/s]</translation>
        </message>
        <message>
            <source>p50 [ms]</source>
            <translation>p50 [ms]</translation>
        </message>
        <message>
            <source>p99 [ms]</source>
            <translation>p99 [ms]</translation>
        </message>
        <message>
            <source>Most connections relaxed at once</source>
            <translation>Meiste gelockerte Verbindungen zugleich</translation>
        </message>
        <message>
            <source>Most commands queued at once</source>
            <translation>Meiste wartende Befehle zugleich</translation>
        </message>
        <message>
            <source>Notifications: %1</source>
            <translation>Meldungen: %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointSummary</name>
        <message>
            <source>Endpoints</source>
            <translation>Endpunkte</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::GuidedTour</name>
        <message>
            <source>A quiet day</source>
            <translation>Ein ruhiger Tag</translation>
        </message>
        <message>
            <source>Four threads read and write over 8 connections, and check every answer. The line at the top is the verdict: it says OK, and whether that can be trusted: how old the data is.</source>
            <translation>Vier Threads lesen und schreiben über 8 Verbindungen und prüfen jede Antwort. Die Zeile oben ist das Urteil: Sie sagt OK, und ob man dem trauen kann: wie alt die Daten sind.</translation>
        </message>
        <message>
            <source>The server announces work</source>
            <translation>Der Server kündigt Arbeiten an</translation>
        </message>
        <message>
            <source>MIGRATING: a shard is moved. Every connection gets the message; it is listed once, with the number of copies. Time-outs are relaxed until MIGRATED comes.</source>
            <translation>MIGRATING: Ein Shard zieht um. Jede Verbindung bekommt die Meldung; sie steht einmal da, mit der Zahl der Kopien. Zeitgrenzen sind gelockert, bis MIGRATED kommt.</translation>
        </message>
        <message>
            <source>The node moves</source>
            <translation>Der Knoten zieht um</translation>
        </message>
        <message>
            <source>MOVING names the new endpoint and the time that is left. Each row is a connection: it waits for a worker, connects to the new node while the old one goes on serving, and switches.</source>
            <translation>MOVING nennt den neuen Endpunkt und die Zeit, die bleibt. Jede Zeile ist eine Verbindung: Sie wartet auf einen Arbeiter, verbindet sich mit dem neuen Knoten, während der alte weiter antwortet, und wechselt.</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>Niemand wartet</translation>
        </message>
        <message>
            <source>Every connection has another endpoint now, and none was lost: the column &quot;Lost sockets&quot; is still zero. Commands went on all the time; see the throughput in the overview.</source>
            <translation>Jede Verbindung hat nun einen anderen Endpunkt, und keine ging verloren: In der Spalte „Verlorene Sockets“ steht noch immer null. Befehle liefen die ganze Zeit; siehe den Durchsatz in der Übersicht.</translation>
        </message>
        <message>
            <source>The old node goes</source>
            <translation>Der alte Knoten geht</translation>
        </message>
        <message>
            <source>It closes what is left and refuses newcomers. Circuit breakers count failed attempts; theirs are closed, as all attempts succeeded.</source>
            <translation>Er schließt, was übrig ist, und weist Neue ab. Schutzschalter zählen gescheiterte Versuche; diese hier sind geschlossen, denn alle Versuche gelangen.</translation>
        </message>
        <message>
            <source>And back again</source>
            <translation>Und wieder zurück</translation>
        </message>
        <message>
            <source>The next node of the rolling upgrade: all connections move back. Freeze the picture with F8, zoom with + and -, go from one notification to the next with [ and ].</source>
            <translation>Der nächste Knoten des rollenden Upgrades: Alle Verbindungen ziehen zurück. F8 hält das Bild an, + und - ändern den Maßstab, [ und ] gehen von Meldung zu Meldung.</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>Jetzt Sie</translation>
        </message>
        <message>
            <source>Below you can send any notification, break any node, or run a scenario, and see what the verdict says. The rolling upgrade begins again in a few seconds.</source>
            <translation>Unten können Sie jede Meldung senden, jeden Knoten stören oder ein Szenario ablaufen lassen und sehen, was das Urteil sagt. Das rollende Upgrade beginnt in einigen Sekunden von neuem.</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Weiter</translation>
        </message>
        <message>
            <source>&amp;Follow the demo</source>
            <translation>Der Vorführung &amp;folgen</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Preferences</name>
        <message>
            <source>%1 holds no preferences</source>
            <translation>%1 enthält keine Einstellungen</translation>
        </message>
        <message>
            <source>%1: "%2" is out of range</source>
            <translation>%1: „%2“ liegt außerhalb des Bereichs</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::PreferencesDialog</name>
        <message>
            <source>&amp;Reduced motion: pictures move on once a second</source>
            <translation>Weniger &amp;Bewegung: Bilder rücken einmal in der Sekunde weiter</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>wie das System</translation>
        </message>
        <message>
            <source>light</source>
            <translation>hell</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dunkel</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>hoher Kontrast</translation>
        </message>
        <message>
            <source>that of the system</source>
            <translation>die des Systems</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>&amp;Größe der Schrift</translation>
        </message>
        <message>
            <source>Shown &amp;time at the start</source>
            <translation>Gezeigte &amp;Zeit am Anfang</translation>
        </message>
        <message>
            <source>Command for ss&amp;h:// sources</source>
            <translation>Befehl für ss&amp;h://-Quellen</translation>
        </message>
        <message>
            <source>&amp;Defaults</source>
            <translation>&amp;Vorgaben</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RemoteSource</name>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>not stored</source>
            <translation>wird nicht gespeichert</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM-Datei</translation>
        </message>
        <message>
            <source>Result of the test</source>
            <translation>Ergebnis der Prüfung</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>A&amp;dresse</translation>
        </message>
        <message>
            <source>T&amp;oken</source>
            <translation>T&amp;oken</translation>
        </message>
        <message>
            <source>A&amp;uthorities</source>
            <translation>Z&amp;ertifizierungsstellen</translation>
        </message>
        <message>
            <source>Our &amp;certificate</source>
            <translation>Unser &amp;Zertifikat</translation>
        </message>
        <message>
            <source>Its &amp;key</source>
            <translation>Sein Sch&amp;lüssel</translation>
        </message>
        <message>
            <source>… %1</source>
            <translation>… %1</translation>
        </message>
        <message>
            <source>✓ %1: %2</source>
            <translation>✓ %1: %2</translation>
        </message>
        <message>
            <source>✗ %1: %2</source>
            <translation>✗ %1: %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceTest</name>
        <message>
            <source>%1, process %2 on %3, qredis %4</source>
            <translation>%1, Prozess %2 auf %3, qredis %4</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n Verbindung</numerusform>
                <numerusform>%n Verbindungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>No address is given</source>
            <translation>Es ist keine Adresse angegeben</translation>
        </message>
        <message>
            <source>%1, after %2</source>
            <translation>%1, nach %2</translation>
        </message>
        <message>
            <source>No answer within %1 s</source>
            <translation>Keine Antwort innerhalb von %1 s</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>Rechnername</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>nach %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableTexts</name>
        <message>
            <source>at</source>
            <translation>bei</translation>
        </message>
        <message>
            <source>attempt</source>
            <translation>Versuch</translation>
        </message>
        <message>
            <source>attempts max</source>
            <translation>Versuche höchstens</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>breaker</source>
            <translation>Schutzschalter</translation>
        </message>
        <message>
            <source>cache hits</source>
            <translation>Treffer im Zwischenspeicher</translation>
        </message>
        <message>
            <source>cache misses</source>
            <translation>Fehlende im Zwischenspeicher</translation>
        </message>
        <message>
            <source>client id</source>
            <translation>Client-Nr.</translation>
        </message>
        <message>
            <source>commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>Kopien</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>Fristende</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>endpoint</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>failures</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>failures in a row</source>
            <translation>Fehler hintereinander</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>grace</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>handoff</source>
            <translation>Übergabe</translation>
        </message>
        <message>
            <source>handoffs</source>
            <translation>Übergaben</translation>
        </message>
        <message>
            <source>handoffs running</source>
            <translation>laufende Übergaben</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>in flight</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <source>in state</source>
            <translation>im Zustand</translation>
        </message>
        <message>
            <source>last error</source>
            <translation>letzter Fehler</translation>
        </message>
        <message>
            <source>left</source>
            <translation>übrig</translation>
        </message>
        <message>
            <source>length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>local</source>
            <translation>lokal</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>fehlerhaft</translation>
        </message>
        <message>
            <source>notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>notify</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>geöffnet</translation>
        </message>
        <message>
            <source>operation</source>
            <translation>Vorgang</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>p50</source>
            <translation>p50</translation>
        </message>
        <message>
            <source>p99</source>
            <translation>p99</translation>
        </message>
        <message>
            <source>peer</source>
            <translation>Gegenstelle</translation>
        </message>
        <message>
            <source>probe in</source>
            <translation>Probe in</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>wartend</translation>
        </message>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>reconnects</source>
            <translation>verlorene Sockets</translation>
        </message>
        <message>
            <source>relaxed</source>
            <translation>gelockert</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>wiederholt</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>server errors</source>
            <translation>Fehlerantworten</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>Sockets</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>successes</source>
            <translation>Erfolge</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>Zeitgrenze</translation>
        </message>
        <message>
            <source>type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>workers busy</source>
            <translation>Arbeiter beschäftigt</translation>
        </message>
        <message>
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <source>cache invalidations</source>
            <translation>Ungültige im Zwischenspeicher</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
</TS>
