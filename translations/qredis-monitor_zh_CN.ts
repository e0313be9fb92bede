<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>QRedis::Monitor::AlertModel</name>
        <message>
            <source>over after %1</source>
            <translation>已结束，历时 %1</translation>
        </message>
        <message>
            <source>seen, for %1</source>
            <translation>已知悉，%1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>已 %1</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>最差</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>上限</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertRules</name>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>“%1”不是 %2 之一</translation>
        </message>
        <message>
            <source>"id" must be a text</source>
            <translation>"id" 必须是文本</translation>
        </message>
        <message>
            <source>"severity" must be one of %1</source>
            <translation>"severity" 必须是 %1 之一</translation>
        </message>
        <message>
            <source>"during" must be one of %1</source>
            <translation>"during" 必须是 %1 之一</translation>
        </message>
        <message>
            <source>"metric" must be one of %1</source>
            <translation>"metric" 必须是 %1 之一</translation>
        </message>
        <message>
            <source>"above" must be a number</source>
            <translation>"above" 必须是数字</translation>
        </message>
        <message>
            <source>"clear" must not be above %1</source>
            <translation>"clear" 不得高于 %1</translation>
        </message>
        <message>
            <source>"for_s" must be 0 to 3600</source>
            <translation>"for_s" 必须为 0 到 3600</translation>
        </message>
        <message>
            <source>Callers get errors</source>
            <translation>调用方收到错误</translation>
        </message>
        <message>
            <source>Look at the connections with errors and at their last error. If maintenance runs, compare with its deadline.</source>
            <translation>查看出错的连接及其最后错误。若正在维护，请与其期限比较。</translation>
        </message>
        <message>
            <source>Replies take much longer than usual</source>
            <translation>回复比平常慢得多</translation>
        </message>
        <message>
            <source>Compare throughput and queues: a slow server and a busy application look different there.</source>
            <translation>比较吞吐量和队列：服务器慢与应用繁忙在那里表现不同。</translation>
        </message>
        <message>
            <source>Commands wait to be sent</source>
            <translation>命令在等待发送</translation>
        </message>
        <message>
            <source>Look for connections that are not ready, or a pool that is too small for the load.</source>
            <translation>查找未就绪的连接，或对负载而言过小的连接池。</translation>
        </message>
        <message>
            <source>Connections are not ready</source>
            <translation>有连接未就绪</translation>
        </message>
        <message>
            <source>Their last error tells why they cannot connect.</source>
            <translation>其最后错误说明无法连接的原因。</translation>
        </message>
        <message>
            <source>Connections missed the announced deadline</source>
            <translation>有连接错过了预告的期限</translation>
        </message>
        <message>
            <source>The server may close their sockets now. Check whether the new endpoint accepts connections.</source>
            <translation>服务器现在可能关闭其套接字。检查新端点是否接受连接。</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>切换失败</translation>
        </message>
        <message>
            <source>Their last error tells the stage: name, network, TLS or login at the new endpoint.</source>
            <translation>其最后错误指明阶段：名称、网络、TLS 或在新端点的登录。</translation>
        </message>
        <message>
            <source>The queue of handoffs is nearly full</source>
            <translation>切换队列几乎已满</translation>
        </message>
        <message>
            <source>More workers, or a longer announcement by the server, would help.</source>
            <translation>增加工作者，或让服务器更早预告，会有帮助。</translation>
        </message>
        <message>
            <source>Handoffs wait for a free worker</source>
            <translation>切换在等待空闲工作者</translation>
        </message>
        <message>
            <source>Raise the number of workers if connections miss the deadline.</source>
            <translation>若连接错过期限，请增加工作者数量。</translation>
        </message>
        <message>
            <source>A circuit breaker is open</source>
            <translation>有断路器打开</translation>
        </message>
        <message>
            <source>The endpoint refused several handoffs in a row. Check it; the next handoff after the wait probes it.</source>
            <translation>该端点连续拒绝了多次切换。请检查；等待结束后的下一次切换会探测它。</translation>
        </message>
        <message>
            <source>A circuit breaker waits for a probe</source>
            <translation>断路器在等待探测</translation>
        </message>
        <message>
            <source>Nothing has tried the endpoint since its wait ended. It stays open until a handoff does.</source>
            <translation>等待结束后尚无任何尝试。在切换尝试之前它保持打开。</translation>
        </message>
        <message>
            <source>Time-outs stay relaxed</source>
            <translation>超时保持放宽</translation>
        </message>
        <message>
            <source>The end of a maintenance was never announced. Failures are noticed later than usual meanwhile.</source>
            <translation>维护的结束从未通知。其间故障会比平常更晚被发现。</translation>
        </message>
        <message>
            <source>Sockets were lost without notice</source>
            <translation>有套接字未经通知丢失</translation>
        </message>
        <message>
            <source>Something else than announced maintenance: a failover, a restart, a network device.</source>
            <translation>不是预告的维护：故障转移、重启或网络设备。</translation>
        </message>
        <message>
            <source>A notification was malformed</source>
            <translation>有通知格式错误</translation>
        </message>
        <message>
            <source>Open its raw frame in the notifications log and hand it to the server's vendor.</source>
            <translation>在通知日志中打开其原始帧，并交给服务器厂商。</translation>
        </message>
        <message>
            <source>The server refused notifications</source>
            <translation>服务器拒绝了通知</translation>
        </message>
        <message>
            <source>These connections are not told about maintenance. Check the server's version and settings.</source>
            <translation>这些连接得不到维护通知。请检查服务器的版本和设置。</translation>
        </message>
        <message>
            <source>Events are missing here</source>
            <translation>此处缺少事件</translation>
        </message>
        <message>
            <source>The journal of the application overflowed. Counters are right, single events may be missing.</source>
            <translation>应用的日志已溢出。计数正确，个别事件可能缺失。</translation>
        </message>
        <message>
            <source>not JSON at byte %1: %2</source>
            <translation>在第 %1 字节处不是 JSON：%2</translation>
        </message>
        <message>
            <source>there must be a list "rules" with at least one rule</source>
            <translation>必须有至少含一条规则的列表 "rules"</translation>
        </message>
        <message>
            <source>rule %1: %2</source>
            <translation>规则 %1：%2</translation>
        </message>
        <message>
            <source>rule %1: the id "%2" is used twice</source>
            <translation>规则 %1：标识“%2”重复</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertsView</name>
        <message>
            <source>Mark all as &amp;seen</source>
            <translation>全部标为已知悉(&amp;S)</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>Table of alerts</source>
            <translation>警报表</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>&amp;Rules from a file…</source>
            <translation>从文件读取规则(&amp;R)…</translation>
        </message>
        <message>
            <source>No alert fired</source>
            <translation>没有警报</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are held against every snapshot.</source>
            <translation>
                <numerusform>%n 条规则应用于每个快照。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 firing, %2 over, %3 rules</source>
            <translation>触发 %1，结束 %2，规则 %3</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Alert rules</source>
            <translation>警报规则</translation>
        </message>
        <message>
            <source>Rules (*.json)</source>
            <translation>规则 (*.json)</translation>
        </message>
        <message>
            <source>The rules cannot be used</source>
            <translation>规则无法使用</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AttachDialog</name>
        <message>
            <source>Attach</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Applications with telemetry</source>
            <translation>有遥测的应用</translation>
        </message>
        <message>
            <source>No application with telemetry found</source>
            <translation>未找到有遥测的应用</translation>
        </message>
        <message>
            <source>An application publishes it with two lines:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</source>
            <translation>应用用两行代码发布遥测：

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</translation>
        </message>
        <message>
            <source>&amp;Attach</source>
            <translation>连接(&amp;A)</translation>
        </message>
        <message>
            <source>Applications on &amp;this computer</source>
            <translation>本机上的应用程序(&amp;T)</translation>
        </message>
        <message>
            <source>On an&amp;other computer</source>
            <translation>在另一台计算机上(&amp;O)</translation>
        </message>
        <message>
            <source>Where the application runs</source>
            <translation>应用程序的运行位置</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Board</name>
        <message>
            <source>%1 of %2 moved</source>
            <translation>已移动 %1 / %2</translation>
        </message>
        <message>
            <source>%1 kept on the old node</source>
            <translation>留在旧节点 %1</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>失败 %1</translation>
        </message>
        <message>
            <source>slowest %1</source>
            <translation>最慢 %1</translation>
        </message>
        <message>
            <source>no connection is concerned</source>
            <translation>没有涉及的连接</translation>
        </message>
        <message>
            <source>time-outs are relaxed</source>
            <translation>超时已放宽</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>time is over</source>
            <translation>时间已到</translation>
        </message>
        <message>
            <source>its completion never came</source>
            <translation>从未收到完成通知</translation>
        </message>
        <message>
            <source>over</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>no endpoint named</source>
            <translation>未指定端点</translation>
        </message>
        <message>
            <source>whole database</source>
            <translation>整个数据库</translation>
        </message>
        <message numerus="yes">
            <source>%n retrying</source>
            <translation>
                <numerusform>重试 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>进行中 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>等待 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::BoardWidget</name>
        <message>
            <source>Maintenance</source>
            <translation>维护</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩余 %1</translation>
        </message>
        <message>
            <source>deadline passed</source>
            <translation>期限已过</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>已 %1</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>到 %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::CommandLine</name>
        <message>
            <source>Shows what maintenance does to the connections of an application.</source>
            <translation>显示维护对应用的连接有何影响。</translation>
        </message>
        <message>
            <source>Start servers, a workload and a scenario, and watch them: %1. Default: %2.</source>
            <translation>启动服务器、负载和场景并监视：%1。默认：%2。</translation>
        </message>
        <message>
            <source>List the applications that can be watched.</source>
            <translation>列出可监视的应用。</translation>
        </message>
        <message>
            <source>With --list: as JSON.</source>
            <translation>与 --list 合用：输出 JSON。</translation>
        </message>
        <message>
            <source>With --demo: no window; print the verdict, exit 0 if no command failed and all handoffs succeeded, else 1.</source>
            <translation>与 --demo 合用：无窗口；输出结论，若无命令失败且所有切换成功则退出码为 0，否则为 1。</translation>
        </message>
        <message>
            <source>With --demo --headless: write pictures of the run into this folder.</source>
            <translation>与 --demo --headless 合用：把运行的图片写入此文件夹。</translation>
        </message>
        <message>
            <source>Print verdict and events of SOURCE: text or json.</source>
            <translation>输出 SOURCE 的结论和事件：text 或 json。</translation>
        </message>
        <message>
            <source>View to open: %1.</source>
            <translation>打开的视图：%1。</translation>
        </message>
        <message>
            <source>Colours: %1.</source>
            <translation>配色：%1。</translation>
        </message>
        <message>
            <source>Language: %1.</source>
            <translation>语言：%1。</translation>
        </message>
        <message>
            <source>Scale of the window: 1 to 4.</source>
            <translation>窗口缩放：1 到 4。</translation>
        </message>
        <message>
            <source>Open with the time standing still.</source>
            <translation>打开时时间静止。</translation>
        </message>
        <message>
            <source>Open a recording; the same as giving its name as SOURCE.</source>
            <translation>打开录制文件；等同于以其名为 SOURCE。</translation>
        </message>
        <message>
            <source>Where a recording is shown or exported: seconds from its beginning (12.5), or hh:mm:ss.</source>
            <translation>录制显示或导出的位置：从开头的秒数 (12.5) 或 hh:mm:ss。</translation>
        </message>
        <message>
            <source>Play the recording, 0.1 to 100 times as fast as it was.</source>
            <translation>以 0.1 到 100 倍速播放录制。</translation>
        </message>
        <message>
            <source>Record SOURCE into this file, without a window.</source>
            <translation>不开窗口，把 SOURCE 录入此文件。</translation>
        </message>
        <message>
            <source>With --record: how long, like 30s, 10m or 2h; without it, until Ctrl+C. With --export of a running application: how long to watch before (2s).</source>
            <translation>与 --record 合用：时长，如 30s、10m 或 2h；省略则直到 Ctrl+C。与运行中应用的 --export 合用：事先监视多久 (2s)。</translation>
        </message>
        <message>
            <source>Write what is known about SOURCE: png, svg, csv, json or bundle.</source>
            <translation>写出关于 SOURCE 的所知：png、svg、csv、json 或 bundle。</translation>
        </message>
        <message>
            <source>With --export: folder to write into (the current one).</source>
            <translation>与 --export 合用：写入的文件夹（当前文件夹）。</translation>
        </message>
        <message>
            <source>Hold alert rules, "default" or a JSON file, against the recording SOURCE; exit 1 if one fires.</source>
            <translation>用警报规则（"default" 或 JSON 文件）检查录制 SOURCE；有触发则退出码为 1。</translation>
        </message>
        <message>
            <source>Print this help.</source>
            <translation>显示此帮助。</translation>
        </message>
        <message>
            <source>Print the version.</source>
            <translation>显示版本。</translation>
        </message>
        <message>
            <source>--%1: "%2" is not one of %3</source>
            <translation>--%1：“%2”不是 %3 之一</translation>
        </message>
        <message>
            <source>--for: "%1" is not a time like 500ms, 30s, 10m or 2h, at most 24h</source>
            <translation>--for：“%1”不是 500ms、30s、10m 或 2h 这样的时间，最多 24h</translation>
        </message>
        <message>
            <source>--out works with --export only</source>
            <translation>--out 只能与 --export 合用</translation>
        </message>
        <message>
            <source>--check needs a recording (.qrt) as SOURCE</source>
            <translation>--check 需要录制文件 (.qrt) 作为 SOURCE</translation>
        </message>
        <message>
            <source>a SOURCE is needed; --list tells which there are</source>
            <translation>需要 SOURCE；--list 列出可用的</translation>
        </message>
        <message>
            <source>--record needs a running application, not a recording</source>
            <translation>--record 需要运行中的应用，而不是录制文件</translation>
        </message>
        <message>
            <source>--speed: "%1" is not a number from 0.1 to 100</source>
            <translation>--speed：“%1”不是 0.1 到 100 的数字</translation>
        </message>
        <message>
            <source>--at and --speed work with a recording (.qrt) only</source>
            <translation>--at 和 --speed 只能用于录制文件 (.qrt)</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but %1 are given</source>
            <translation>只能监视一个 SOURCE，但给出了 %1 个</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but --open gives another</source>
            <translation>只能监视一个 SOURCE，但 --open 给出了另一个</translation>
        </message>
        <message>
            <source>--open: "%1" does not end in .qrt</source>
            <translation>--open：“%1”不以 .qrt 结尾</translation>
        </message>
        <message>
            <source>--scale: "%1" is not a number from 1 to 4</source>
            <translation>--scale：“%1”不是 1 到 4 的数字</translation>
        </message>
        <message>
            <source>--json works with --list only</source>
            <translation>--json 只能与 --list 合用</translation>
        </message>
        <message>
            <source>--demo brings its own source; "%1" cannot be watched at the same time</source>
            <translation>--demo 自带来源；不能同时监视“%1”</translation>
        </message>
        <message>
            <source>--screenshots works with --demo --headless only</source>
            <translation>--screenshots 只能与 --demo --headless 合用</translation>
        </message>
        <message>
            <source>--headless works with --demo, --record, --export, --check, --tail, --list and --screenshot-all</source>
            <translation>--headless 可与 --demo、--record、--export、--check、--tail、--list 和 --screenshot-all 合用</translation>
        </message>
        <message>
            <source>
Exit codes: 0 success, 1 the demo failed or a rule fired, 2 wrong usage, 3 source unreachable or not readable, 5 a file could not be written.
</source>
            <translation>
退出码：0 成功，1 演示失败或规则触发，2 用法错误，3 来源无法到达或读取，5 文件无法写入。
</translation>
        </message>
        <message>
            <source>What to watch: process id, application name, path of a socket, ssh://user@host/name, tls://host:port, or a recording (.qrt).</source>
            <translation>要监视的对象：进程号、应用程序名、套接字路径、ssh://user@host/name、tls://host:port 或录制文件（.qrt）。</translation>
        </message>
        <message>
            <source>Copy the telemetry of SOURCE to standard output, as ssh://host/name runs it at the other end.</source>
            <translation>将 SOURCE 的遥测复制到标准输出；ssh://host/name 在另一端运行它。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the authorities to trust.</source>
            <translation>用于 tls:// 来源：含受信任颁发机构的 PEM 文件。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with our certificate.</source>
            <translation>用于 tls:// 来源：含本方证书的 PEM 文件。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the certificate's key.</source>
            <translation>用于 tls:// 来源：含证书密钥的 PEM 文件。</translation>
        </message>
        <message>
            <source>For tls:// sources: read the token from this file descriptor; QREDIS_TELEMETRY_TOKEN may hold it instead.</source>
            <translation>用于 tls:// 来源：从此文件描述符读取令牌；也可放在 QREDIS_TELEMETRY_TOKEN 中。</translation>
        </message>
        <message>
            <source>--token-fd: "%1" is not the number of a file descriptor</source>
            <translation>--token-fd：“%1”不是文件描述符的编号</translation>
        </message>
        <message>
            <source>Leave the preferences unread.</source>
            <translation>不读取首选项。</translation>
        </message>
        <message>
            <source>Write pictures of every view, from sample data, into this folder; without --lang and --scale in every language, at scale 1 and 2.</source>
            <translation>将所有视图的图片（示例数据）写入此文件夹；不带 --lang 和 --scale 时以每种语言、比例 1 和 2 写入。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionModel</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>In state</source>
            <translation>状态时长</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>尝试</translation>
        </message>
        <message>
            <source>Cmds/s</source>
            <translation>命令/秒</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Relaxed for</source>
            <translation>放宽剩余</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>重发</translation>
        </message>
        <message>
            <source>Lost sockets</source>
            <translation>丢失套接字</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Notify</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>最后错误</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>客户端编号</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Relaxed because of maintenance</source>
            <translation>因维护而放宽</translation>
        </message>
        <message>
            <source>Sockets that were lost without notice; handoffs are not counted</source>
            <translation>未经通知丢失的套接字；切换不计</translation>
        </message>
        <message>
            <source>Connection %1, %2 for %3, endpoint %4</source>
            <translation>连接 %1，%2 已 %3，端点 %4</translation>
        </message>
        <message>
            <source>, %1, target %2</source>
            <translation>，%1，目标 %2</translation>
        </message>
        <message>
            <source>R</source>
            <comment>badge: relaxed</comment>
            <translation>宽</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionsView</name>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Table of connections</source>
            <translation>连接表</translation>
        </message>
        <message>
            <source>Fields of the chosen connection</source>
            <translation>所选连接的字段</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>没有连接</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1 yet.</source>
            <translation>应用尚未打开到 %1 的连接。</translation>
        </message>
        <message>
            <source>no connection chosen</source>
            <translation>未选择连接</translation>
        </message>
        <message>
            <source>no. %1</source>
            <translation>第 %1 号</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::DiscoveryModel</name>
        <message>
            <source>can be watched</source>
            <translation>可监视</translation>
        </message>
        <message>
            <source>belongs to another user</source>
            <translation>属于其他用户</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>PID</source>
            <translation>PID</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>访问</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>套接字</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointModel</name>
        <message>
            <source>one is made when a connection is handed off to it</source>
            <translation>有连接切换到该处时产生</translation>
        </message>
        <message>
            <source>probe in %1</source>
            <translation>%1 后探测</translation>
        </message>
        <message>
            <source>waits %1 for the next handoff to probe</source>
            <translation>等待下一次切换探测，已 %1</translation>
        </message>
        <message>
            <source>being probed for %1</source>
            <translation>探测中，已 %1</translation>
        </message>
        <message>
            <source>failures in a row %1 of %2</source>
            <translation>连续失败 %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source> · opened %n time(s)</source>
            <translation>
                <numerusform> · 打开 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source> · last: %1, %2 ago</source>
            <translation> · 最后：%1，%2 前</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 on their way</source>
            <translation>，%1 个在途</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Endpoints</name>
        <message>
            <source>no breaker</source>
            <translation>无断路器</translation>
        </message>
        <message>
            <source>open, probe due</source>
            <translation>打开，待探测</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointsView</name>
        <message>
            <source>Endpoints</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>Endpoints and their circuit breakers</source>
            <translation>端点及其断路器</translation>
        </message>
        <message>
            <source>Changes of circuit breakers</source>
            <translation>断路器的变化</translation>
        </message>
        <message>
            <source>Endpoints and circuit breakers</source>
            <translation>端点和断路器</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>No endpoint yet</source>
            <translation>尚无端点</translation>
        </message>
        <message>
            <source>The addresses that connections go to are shown here, and whether handoffs to them succeed.</source>
            <translation>这里显示连接去往的地址，以及切换是否成功。</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>目前没有</translation>
        </message>
        <message numerus="yes">
            <source>opened %n time(s)</source>
            <translation>
                <numerusform>打开过 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>not closed for %1 of the shown time</source>
            <translation>所示时间内未关闭 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n open now</source>
            <translation>
                <numerusform>现打开 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Exporter</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>the folder %1 cannot be made</source>
            <translation>无法创建文件夹 %1</translation>
        </message>
        <message>
            <source>Incident report</source>
            <translation>事件报告</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>最差</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>"%1" is no table: there are %2</source>
            <translation>“%1”不是表：有 %2</translation>
        </message>
        <message>
            <source>this program was built without Qt Svg</source>
            <translation>此程序构建时没有 Qt Svg</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>无法写入 %1</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 已存在</translation>
        </message>
        <message>
            <source>report.html      what happened, with pictures
*.csv            the tables behind them; units in brackets
recording.qrt    everything, to be opened by: qredis-monitor recording.qrt
config.json      who was watched
</source>
            <translation>report.html      发生了什么，附图片
*.csv            背后的表；单位在方括号内
recording.qrt    全部内容，用 qredis-monitor recording.qrt 打开
config.json      监视对象
</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HandoffsView</name>
        <message>
            <source>Handoff timeline</source>
            <translation>切换时间线</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>No connection, so no handoff</source>
            <translation>没有连接，因此没有切换</translation>
        </message>
        <message>
            <source>Each connection gets a row here, with a bar for each stage of its moves.</source>
            <translation>每个连接在此占一行，其移动的每个阶段为一条。</translation>
        </message>
        <message>
            <source>%1 moved, %2 running, %3 retries, %4 failed</source>
            <translation>已移动 %1，进行中 %2，重试 %3，失败 %4</translation>
        </message>
        <message>
            <source> · to the switch: median %1, longest %2</source>
            <translation> · 至切换：中位数 %1，最长 %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HeaderBar</name>
        <message>
            <source>SIMULATION</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Freeze or follow (F8)</source>
            <translation>冻结或跟随 (F8)</translation>
        </message>
        <message>
            <source>last %1 s</source>
            <translation>最近 %1 秒</translation>
        </message>
        <message>
            <source>last %1 min</source>
            <translation>最近 %1 分钟</translation>
        </message>
        <message>
            <source>Shown time</source>
            <translation>显示时间</translation>
        </message>
        <message>
            <source>pid %1 @ %2</source>
            <translation>PID %1 @ %2</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>最近 %1</translation>
        </message>
        <message>
            <source>REPLAY %1</source>
            <translation>回放 %1</translation>
        </message>
        <message>
            <source>LIVE</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>FROZEN %1</source>
            <translation>冻结 %1</translation>
        </message>
        <message>
            <source>NO DATA</source>
            <translation>无数据</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Headless</name>
        <message>
            <source>no data came within 10 s</source>
            <translation>10 秒内没有数据</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>--at: "%1" is neither seconds nor hh:mm:ss</source>
            <translation>--at：“%1”既不是秒数也不是 hh:mm:ss</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1: %2 rules, %3 alerts</source>
            <translation>%1：规则 %2，警报 %3</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LegendDialog</name>
        <message>
            <source>Signs and keys</source>
            <translation>标志和按键</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>Verdict: %1</source>
            <translation>结论：%1</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <translation>连接：%1</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>In the timeline: arrows move, + and - zoom, 0 fits, [ and ] go to notifications, End to the present</source>
            <translation>时间线中：方向键移动，+ 和 - 缩放，0 全部，[ 和 ] 跳到通知，End 回到现在</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LiveFeed</name>
        <message>
            <source>no such recording: %1</source>
            <translation>没有这个录制文件：%1</translation>
        </message>
        <message>
            <source>no such socket: %1</source>
            <translation>没有这个套接字：%1</translation>
        </message>
        <message>
            <source>%1 belongs to another user</source>
            <translation>%1 属于其他用户</translation>
        </message>
        <message>
            <source>no application with telemetry is called %1</source>
            <translation>没有名为 %1 的带遥测的应用</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MainWindow</name>
        <message>
            <source>qredis monitor</source>
            <translation>qredis 监视器</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Attach…</source>
            <translation>连接(&amp;A)…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>运行演示(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open a recording…</source>
            <translation>打开录制(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Record or stop</source>
            <translation>开始或停止录制(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save what was just seen</source>
            <translation>保存刚才所见(&amp;S)</translation>
        </message>
        <message>
            <source>De&amp;tach</source>
            <translation>断开(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Export this view…</source>
            <translation>导出此视图(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Incident bundle…</source>
            <translation>事件包(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Copy incident note</source>
            <translation>复制事件说明(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Freeze or follow</source>
            <translation>冻结或跟随(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Play or pause a recording</source>
            <translation>播放或暂停录制(&amp;P)</translation>
        </message>
        <message>
            <source>To the p&amp;revious notification</source>
            <translation>上一条通知(&amp;R)</translation>
        </message>
        <message>
            <source>To the &amp;next notification</source>
            <translation>下一条通知(&amp;N)</translation>
        </message>
        <message>
            <source>Mark alerts as &amp;seen</source>
            <translation>将警报标为已知悉(&amp;S)</translation>
        </message>
        <message>
            <source>Go to the &amp;verdict</source>
            <translation>转到结论(&amp;V)</translation>
        </message>
        <message>
            <source>Fi&amp;lter notifications</source>
            <translation>筛选通知(&amp;L)</translation>
        </message>
        <message>
            <source>As a &amp;table</source>
            <translation>以表格显示(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>命令(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Signs and keys</source>
            <translation>标志和按键(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <source>About qredis monitor</source>
            <translation>关于 qredis 监视器</translation>
        </message>
        <message>
            <source>&lt;b&gt;qredis monitor %1&lt;/b&gt;&lt;p&gt;Shows what maintenance does to the connections of a Qt application.</source>
            <translation>&lt;b&gt;qredis 监视器 %1&lt;/b&gt;&lt;p&gt;显示维护对 Qt 应用的连接有何影响。</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <source>The demo cannot start</source>
            <translation>演示无法启动</translation>
        </message>
        <message>
            <source>REC</source>
            <translation>录制</translation>
        </message>
        <message>
            <source>qredis monitor – %1</source>
            <translation>qredis 监视器 – %1</translation>
        </message>
        <message>
            <source>Not attached</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>qredis %1, Qt %2</source>
            <translation>qredis %1，Qt %2</translation>
        </message>
        <message>
            <source>  ·  server %1</source>
            <translation>  ·  服务器 %1</translation>
        </message>
        <message>
            <source>  ·  %1 events</source>
            <translation>  ·  %1 个事件</translation>
        </message>
        <message>
            <source>, %1 not received</source>
            <translation>，%1 个未收到</translation>
        </message>
        <message>
            <source>  ·  telemetry %1/s</source>
            <translation>  ·  遥测 %1/秒</translation>
        </message>
        <message>
            <source>The recording cannot be opened</source>
            <translation>无法打开录制</translation>
        </message>
        <message>
            <source>Open a recording</source>
            <translation>打开录制</translation>
        </message>
        <message>
            <source>Recordings (*.qrt)</source>
            <translation>录制文件 (*.qrt)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>图片 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>矢量图 (*.svg)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Table (*.json)</source>
            <translation>表格 (*.json)</translation>
        </message>
        <message>
            <source>Export this view</source>
            <translation>导出此视图</translation>
        </message>
        <message>
            <source>The view cannot be exported</source>
            <translation>无法导出视图</translation>
        </message>
        <message>
            <source>Where to put the incident bundle</source>
            <translation>事件包存放位置</translation>
        </message>
        <message>
            <source>Incident bundle</source>
            <translation>事件包</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>The bundle cannot be written</source>
            <translation>无法写入事件包</translation>
        </message>
        <message numerus="yes">
            <source>  ·  %n snapshot(s) skipped: this program was too slow</source>
            <translation>
                <numerusform>  ·  略过 %n 个快照：本程序太慢</numerusform>
            </translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>首选项(&amp;F)…</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>导览</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Compare %1 with what?</source>
            <translation>将 %1 与什么比较？</translation>
        </message>
        <message>
            <source>What is shown &amp;now</source>
            <translation>当前显示的内容(&amp;N)</translation>
        </message>
        <message>
            <source>Another &amp;recording…</source>
            <translation>另一个录制(&amp;R)…</translation>
        </message>
        <message>
            <source>The recordings cannot be compared</source>
            <translation>无法比较录制</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>The preferences cannot be kept</source>
            <translation>无法保存首选项</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MetricsView</name>
        <message>
            <source>Metrics</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Charts to show</source>
            <translation>要显示的图表</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Chart: %1</source>
            <translation>图表：%1</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>吞吐量</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>命令/秒</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>失败/秒</translation>
        </message>
        <message>
            <source>Error replies/s</source>
            <translation>错误回复/秒</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
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
            <translation>途中的命令</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Running handoffs</source>
            <translation>进行中的切换</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Workers busy</source>
            <translation>忙碌工作者</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Relaxed time-outs</source>
            <translation>放宽的超时</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Circuit breakers</source>
            <translation>断路器</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未关闭</translation>
        </message>
        <message>
            <source>Sockets</source>
            <translation>套接字</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Lost/s</source>
            <translation>丢失/秒</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Received/s</source>
            <translation>收到/秒</translation>
        </message>
        <message>
            <source>Cached reads</source>
            <translation>缓存读取</translation>
        </message>
        <message>
            <source>Hits/s</source>
            <translation>命中/秒</translation>
        </message>
        <message>
            <source>Misses/s</source>
            <translation>未命中/秒</translation>
        </message>
        <message>
            <source>Invalidated/s</source>
            <translation>失效/秒</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationFilter</name>
        <message>
            <source>"%1" does not fit here</source>
            <translation>“%1”不适合放在这里</translation>
        </message>
        <message>
            <source>incomplete: %1</source>
            <translation>不完整：%1</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>第 %1 列：%2</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>嵌套过深</translation>
        </message>
        <message>
            <source>a ")" is missing</source>
            <translation>缺少 ")"</translation>
        </message>
        <message>
            <source>a word or a comparison is missing</source>
            <translation>缺少单词或比较</translation>
        </message>
        <message>
            <source>the closing quote is missing</source>
            <translation>缺少右引号</translation>
        </message>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>“%1”不是 %2 之一</translation>
        </message>
        <message>
            <source>a list like {a, b} is missing</source>
            <translation>缺少 {a, b} 这样的列表</translation>
        </message>
        <message>
            <source>a value is missing</source>
            <translation>缺少值</translation>
        </message>
        <message>
            <source>"%1" is not a number</source>
            <translation>“%1”不是数字</translation>
        </message>
        <message>
            <source>%1 is text: it has no order</source>
            <translation>%1 是文本，没有大小</translation>
        </message>
        <message>
            <source>a "}" is missing</source>
            <translation>缺少 "}"</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationModel</name>
        <message>
            <source>none named</source>
            <translation>未指定</translation>
        </message>
        <message>
            <source>shards %1</source>
            <translation>分片 %1</translation>
        </message>
        <message>
            <source>slots %1</source>
            <translation>槽 %1</translation>
        </message>
        <message>
            <source>%1, %2, connection %3</source>
            <translation>%1，%2，连接 %3</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Conn</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Grace</source>
            <translation>宽限</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>帧</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>预告时间</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>By connection</source>
            <translation>接收连接</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1，位于 %2</translation>
        </message>
        <message>
            <source>Slots moved</source>
            <translation>移动的槽</translation>
        </message>
        <message>
            <source>Malformed</source>
            <translation>格式错误</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>偏差</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationsView</name>
        <message>
            <source>Frame in hexadecimal</source>
            <translation>十六进制帧</translation>
        </message>
        <message>
            <source>Frame as text</source>
            <translation>文本帧</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Filter: words, or type == MOVING &amp;&amp; seq &gt;= 48</source>
            <translation>筛选：单词，或 type == MOVING &amp;&amp; seq &gt;= 48</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Fields: %1. Operators: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</source>
            <translation>字段：%1。运算符：== != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( )。</translation>
        </message>
        <message>
            <source>Table of notifications</source>
            <translation>通知表</translation>
        </message>
        <message>
            <source>Fields of the chosen notification</source>
            <translation>所选通知的字段</translation>
        </message>
        <message>
            <source>Decoded</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>Frame, as received</source>
            <translation>收到的帧</translation>
        </message>
        <message>
            <source>%1 of %2 connections receive notifications; each will be listed here with its bytes.</source>
            <translation>%2 个连接中 %1 个接收通知；每条将在此列出其字节。</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1.</source>
            <translation>维护通知：%1。</translation>
        </message>
        <message>
            <source>No notification yet</source>
            <translation>尚无通知</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>, %1 older ones dropped</source>
            <translation>，丢弃较旧的 %1 条</translation>
        </message>
        <message>
            <source>None of %1 matches the filter</source>
            <translation>%1 条中没有符合筛选的</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::OverviewView</name>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Chart: commands per second</source>
            <translation>图表：每秒命令数</translation>
        </message>
        <message>
            <source>Chart: latency</source>
            <translation>图表：延迟</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>命令/秒</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>失败/秒</translation>
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
            <translation>维护</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>吞吐量</translation>
        </message>
        <message>
            <source>Latency, from the call to the reply</source>
            <translation>延迟，从调用到回复</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>Connected, no traffic yet</source>
            <translation>已连接，尚无流量</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1.</source>
            <translation>应用未打开到 %1 的连接。</translation>
        </message>
        <message>
            <source>Nothing is announced. The server will tell before it moves connections.</source>
            <translation>没有预告。服务器在移动连接前会通知。</translation>
        </message>
        <message>
            <source>Notifications: %1.</source>
            <translation>通知：%1。</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>端点</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Palette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>A few letters of what you want to do</source>
            <translation>想做之事的几个字母</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>搜索命令</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Rail</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Ctrl+%1</source>
            <translation>Ctrl+%1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReasonList</name>
        <message>
            <source>Reasons for the verdict</source>
            <translation>结论的理由</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Recorder</name>
        <message>
            <source>There is no data yet</source>
            <translation>尚无数据</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingModel</name>
        <message>
            <source>not readable</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>recovered, %1 damaged</source>
            <translation>已恢复，%1 处损坏</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>recording of %1, begun %2, %3 long, %4</source>
            <translation>%1 的录制，开始于 %2，长 %3，%4</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingsView</name>
        <message>
            <source>Save what was &amp;just seen</source>
            <translation>保存刚才所见(&amp;J)</translation>
        </message>
        <message>
            <source>Re&amp;play</source>
            <translation>回放(&amp;P)</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>录制</translation>
        </message>
        <message>
            <source>Table of recordings</source>
            <translation>录制表</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>打开文件(&amp;O)…</translation>
        </message>
        <message>
            <source>No recording yet</source>
            <translation>尚无录制</translation>
        </message>
        <message>
            <source>A recording holds everything that is shown, so that it can be looked at again. What was seen in the last 30 minutes is kept in memory and can be saved afterwards.</source>
            <translation>录制包含所显示的一切，以便再次查看。最近 30 分钟保留在内存中，可以事后保存。</translation>
        </message>
        <message>
            <source>&amp;Stop recording</source>
            <translation>停止录制(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>录制(&amp;R)</translation>
        </message>
        <message>
            <source>Recording into %1, %2</source>
            <translation>正在录入 %1，%2</translation>
        </message>
        <message>
            <source>The last %1 are in memory</source>
            <translation>最近 %1 在内存中</translation>
        </message>
        <message>
            <source>&amp;Compare…</source>
            <translation>比较(&amp;C)…</translation>
        </message>
        <message>
            <source>Compares the chosen recording with what is shown now, or with another recording</source>
            <translation>将所选录制与当前显示的内容或另一个录制比较</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReplayBar</name>
        <message>
            <source>Play or pause (Ctrl+Space)</source>
            <translation>播放或暂停 (Ctrl+Space)</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>回放</translation>
        </message>
        <message>
            <source>Position in the recording</source>
            <translation>录制中的位置</translation>
        </message>
        <message>
            <source>speed %1×</source>
            <translation>速度 %1×</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>◂ Notification</source>
            <translation>◂ 通知</translation>
        </message>
        <message>
            <source>To the previous notification (Ctrl+[)</source>
            <translation>上一条通知 (Ctrl+[)</translation>
        </message>
        <message>
            <source>Notification ▸</source>
            <translation>通知 ▸</translation>
        </message>
        <message>
            <source>To the next notification (Ctrl+])</source>
            <translation>下一条通知 (Ctrl+])</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the recording</source>
            <translation>关闭录制</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>%p %</source>
            <translation>%p %</translation>
        </message>
        <message>
            <source>Reading what led to this moment</source>
            <translation>正在读取此刻之前的过程</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Screenshots</name>
        <message>
            <source>cannot write %1</source>
            <translation>无法写入 %1</translation>
        </message>
        <message>
            <source>cannot make the folder %1</source>
            <translation>无法创建文件夹 %1</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>no pictures in %1</source>
            <translation>%1 中没有图片</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SimulatorPanel</name>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <source>no endpoint</source>
            <translation>无端点</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>预告时间</translation>
        </message>
        <message>
            <source>moves to</source>
            <translation>移到</translation>
        </message>
        <message>
            <source>within</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>&amp;MOVING</source>
            <translation>&amp;MOVING</translation>
        </message>
        <message>
            <source>Announce that the node moves</source>
            <translation>预告节点移动</translation>
        </message>
        <message>
            <source>Announce it to all connections</source>
            <translation>向所有连接预告</translation>
        </message>
        <message>
            <source>%1 %2 sent</source>
            <translation>已发送 %1 %2</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>Close the node's connections without notice</source>
            <translation>未经通知关闭该节点的连接</translation>
        </message>
        <message>
            <source>Connections of %1 closed</source>
            <translation>已关闭 %1 的连接</translation>
        </message>
        <message>
            <source>F&amp;reeze</source>
            <translation>冻结(&amp;R)</translation>
        </message>
        <message>
            <source>Stop and resume the node's connections</source>
            <translation>停止并恢复该节点的连接</translation>
        </message>
        <message>
            <source>%1 is frozen</source>
            <translation>%1 已冻结</translation>
        </message>
        <message>
            <source>%1 goes on</source>
            <translation>%1 继续</translation>
        </message>
        <message>
            <source>&amp;Delay</source>
            <translation>延迟(&amp;D)</translation>
        </message>
        <message>
            <source>Hold back every reply of the node for 50 ms</source>
            <translation>该节点的每个回复延迟 50 ms</translation>
        </message>
        <message>
            <source>%1 is slow</source>
            <translation>%1 变慢</translation>
        </message>
        <message>
            <source>%1 is fast again</source>
            <translation>%1 恢复快速</translation>
        </message>
        <message>
            <source>Mal&amp;formed</source>
            <translation>格式错误(&amp;F)</translation>
        </message>
        <message>
            <source>Send a notification that cannot be understood</source>
            <translation>发送无法理解的通知</translation>
        </message>
        <message>
            <source>Malformed frame sent</source>
            <translation>已发送格式错误的帧</translation>
        </message>
        <message>
            <source>MOVING %1 sent</source>
            <translation>已发送 MOVING %1</translation>
        </message>
        <message>
            <source>Fault of the node</source>
            <translation>节点故障</translation>
        </message>
        <message>
            <source>no fault</source>
            <translation>无故障</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>场景</translation>
        </message>
        <message>
            <source>Bytes to send; \r and \n are control characters</source>
            <translation>要发送的字节；\r 和 \n 为控制字符</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>R&amp;un</source>
            <translation>运行(&amp;U)</translation>
        </message>
        <message>
            <source>Run the scenario</source>
            <translation>运行该场景</translation>
        </message>
        <message>
            <source>%1 runs</source>
            <translation>%1 正在运行</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>&amp;Send</source>
            <translation>发送(&amp;S)</translation>
        </message>
        <message>
            <source>Send the bytes to every connection of the node</source>
            <translation>将字节发送到该节点的每个连接</translation>
        </message>
        <message>
            <source>Bytes sent</source>
            <translation>字节已发送</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>拒绝连接</translation>
        </message>
        <message>
            <source>never answers</source>
            <translation>从不应答</translation>
        </message>
        <message>
            <source>closes new connections</source>
            <translation>关闭新连接</translation>
        </message>
        <message>
            <source>freezes its connections</source>
            <translation>冻结连接</translation>
        </message>
        <message>
            <source>refuses the login</source>
            <translation>拒绝登录</translation>
        </message>
        <message>
            <source>is still loading</source>
            <translation>仍在加载</translation>
        </message>
        <message>
            <source>has too many clients</source>
            <translation>客户端过多</translation>
        </message>
        <message>
            <source>refuses TLS</source>
            <translation>拒绝 TLS</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::StateOverlay</name>
        <message>
            <source>&amp;Attach…</source>
            <translation>连接(&amp;A)…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>运行演示(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Clear the filter</source>
            <translation>清除筛选(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableDialog</name>
        <message>
            <source>&amp;Copy as CSV</source>
            <translation>复制为 CSV(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TimelineWidget</name>
        <message>
            <source>Notified</source>
            <translation>已通知</translation>
        </message>
        <message>
            <source>, attempt %1</source>
            <translation>，第 %1 次尝试</translation>
        </message>
        <message>
            <source>end not seen</source>
            <translation>未见结束</translation>
        </message>
        <message>
            <source>, %1 attempts</source>
            <translation>，%1 次尝试</translation>
        </message>
        <message>
            <source>completed, with the time to the switch</source>
            <translation>完成，及至切换的时间</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>old node / new node</source>
            <translation>旧节点 / 新节点</translation>
        </message>
        <message>
            <source>time-outs relaxed</source>
            <translation>超时放宽</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>Connection %1</source>
            <translation>连接 %1</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>On %1, socket no. %2</source>
            <translation>位于 %1，第 %2 个套接字</translation>
        </message>
        <message>
            <source>Handoff timeline</source>
            <translation>切换时间线</translation>
        </message>
        <message>
            <source>%1 connections, %2 handoffs running, %3 ended</source>
            <translation>连接 %1，切换中 %2，已结束 %3</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TransitionModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Failures</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>最后错误</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Verdict</name>
        <message>
            <source>Next attempt in %1.</source>
            <translation>%1 后再次尝试。</translation>
        </message>
        <message>
            <source>Trying again.</source>
            <translation>正在重试。</translation>
        </message>
        <message>
            <source>Nothing is watched. Attach to an application, or run the demo.</source>
            <translation>没有监视对象。请连接应用或运行演示。</translation>
        </message>
        <message>
            <source>Not known: the application cannot be reached for %1. %2</source>
            <translation>未知：应用无法到达已 %1。%2</translation>
        </message>
        <message>
            <source>Connecting to the application.</source>
            <translation>正在连接应用。</translation>
        </message>
        <message>
            <source>Not known: no data for %1. What you see is the past.</source>
            <translation>未知：已 %1 没有数据。所见为过去。</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in the last 10 s, %1 of them by time-out</source>
            <translation>
                <numerusform>最近 10 秒 %n 个命令失败，其中 %1 个超时</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection is ready</source>
            <translation>没有就绪的连接</translation>
        </message>
        <message numerus="yes">
            <source>%n socket(s) lost without notice in the last 10 s</source>
            <translation>
                <numerusform>最近 10 秒 %n 个套接字未经通知丢失</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 connections are ready</source>
            <translation>%2 个连接中 %1 个就绪</translation>
        </message>
        <message>
            <source>p99 is %1, usually %2</source>
            <translation>p99 为 %1，平常 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) could not be moved and stay on the leaving node</source>
            <translation>
                <numerusform>%n 个连接无法移动，留在离开的节点上</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) repeat their handoff</source>
            <translation>
                <numerusform>%n 个连接重复切换</numerusform>
            </translation>
        </message>
        <message>
            <source>Circuit breaker open: %1</source>
            <translation>断路器打开：%1</translation>
        </message>
        <message>
            <source>%1: %2 of %3 connections moved</source>
            <translation>%1：%3 个连接中 %2 个已移动</translation>
        </message>
        <message>
            <source>%1 is under way</source>
            <translation>%1 正在进行</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s)</source>
            <translation>
                <numerusform>%n 个连接的超时已放宽</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n malformed notification(s) in the last 10 s</source>
            <translation>
                <numerusform>最近 10 秒 %n 条通知格式错误</numerusform>
            </translation>
        </message>
        <message>
            <source>No command failed in the last 10 s</source>
            <translation>最近 10 秒没有命令失败</translation>
        </message>
        <message>
            <source>No socket was lost without notice</source>
            <translation>没有套接字未经通知丢失</translation>
        </message>
        <message>
            <source>p99 is %1</source>
            <translation>p99 为 %1</translation>
        </message>
        <message>
            <source>The server announces maintenance</source>
            <translation>服务器会预告维护</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1</source>
            <translation>维护通知：%1</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>MOVING 48 to an endpoint</comment>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>, %1 of %2 moved</source>
            <translation>，已移动 %1 / %2</translation>
        </message>
        <message>
            <source>, %1 left</source>
            <translation>，剩余 %1</translation>
        </message>
        <message>
            <source>, deadline passed</source>
            <translation>，期限已过</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in 10 s</source>
            <translation>
                <numerusform>10 秒内 %n 个命令失败</numerusform>
            </translation>
        </message>
        <message>
            <source>no connection is ready</source>
            <translation>没有就绪的连接</translation>
        </message>
        <message>
            <source>, no connection is ready</source>
            <translation>，没有就绪的连接</translation>
        </message>
        <message>
            <source>Callers are hurt: %1. %2%3.</source>
            <translation>调用方受影响：%1。%2%3。</translation>
        </message>
        <message>
            <source>Callers are hurt: %1.</source>
            <translation>调用方受影响：%1。</translation>
        </message>
        <message>
            <source>only %1 of %2 connections are ready</source>
            <translation>%2 个连接中仅 %1 个就绪</translation>
        </message>
        <message>
            <source>replies are slow</source>
            <translation>回复缓慢</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) cannot be moved</source>
            <translation>
                <numerusform>%n 个连接无法移动</numerusform>
            </translation>
        </message>
        <message>
            <source>the circuit breaker of %1 is open</source>
            <translation>端点 %1 的断路器打开</translation>
        </message>
        <message>
            <source>sockets were lost without notice</source>
            <translation>有套接字未经通知丢失</translation>
        </message>
        <message>
            <source>No command fails, but %1. %2%3.</source>
            <translation>没有命令失败，但%1。%2%3。</translation>
        </message>
        <message>
            <source>No command fails, but %1.</source>
            <translation>没有命令失败，但%1。</translation>
        </message>
        <message>
            <source>Callers are not affected. %1%2.</source>
            <translation>调用方不受影响。%1%2。</translation>
        </message>
        <message>
            <source>Callers are not affected. Time-outs stay relaxed for a while after maintenance.</source>
            <translation>调用方不受影响。维护后超时会保持放宽一段时间。</translation>
        </message>
        <message>
            <source>Callers are not affected. No maintenance is under way.</source>
            <translation>调用方不受影响。没有进行中的维护。</translation>
        </message>
        <message>
            <source>Nothing to judge yet: the application has not opened a connection.</source>
            <translation>尚无可判断：应用未打开连接。</translation>
        </message>
        <message>
            <source>Callers are not affected. There is no traffic.</source>
            <translation>调用方不受影响。没有流量。</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>WATCH</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>DEGRADED</source>
            <translation>降级</translation>
        </message>
        <message>
            <source>HURTING</source>
            <translation>受损</translation>
        </message>
        <message>
            <source>UNKNOWN</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s), for %1 at most</source>
            <translation>
                <numerusform>%n 个连接的超时已放宽，最多还有 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n retrying</source>
            <translation>
                <numerusform>，重试 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::VerdictBar</name>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>%1 old</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>p99 (usual)</source>
            <translation>p99（平常）</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>connections</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ViewPage</name>
        <message>
            <source>Nothing is watched</source>
            <translation>没有监视对象</translation>
        </message>
        <message>
            <source>Attach to an application that publishes telemetry, or run the demo to see maintenance happen.</source>
            <translation>连接发布遥测的应用，或运行演示观看维护。</translation>
        </message>
        <message>
            <source>The application cannot be reached</source>
            <translation>应用无法到达</translation>
        </message>
        <message>
            <source>%1

It is tried again until it answers.</source>
            <translation>%1

将持续尝试直到应答。</translation>
        </message>
        <message>
            <source>Connecting to the application</source>
            <translation>正在连接应用</translation>
        </message>
        <message>
            <source>Waiting for its first answer.</source>
            <translation>等待其首个应答。</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Waiting for the first data.</source>
            <translation>等待首批数据。</translation>
        </message>
        <message>
            <source>Data stopped %1 ago; last seen at %2.</source>
            <translation>数据于 %1 前停止；最后见于 %2。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Words</name>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Initialising</source>
            <translation>初始化</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>待移动</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Handing off</source>
            <translation>切换中</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>Retrying</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>已预告</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>resolving</source>
            <translation>解析</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>handshake</source>
            <translation>握手</translation>
        </message>
        <message>
            <source>switched</source>
            <translation>已切换</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>retrying</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>已移动</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>已在该处</translation>
        </message>
        <message>
            <source>limit reached</source>
            <translation>达到上限</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>被取代</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>格式错误</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>catch-up</source>
            <translation>补发</translation>
        </message>
        <message>
            <source>late</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>忽略</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>询问中</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚不清楚</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>支持</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>不支持</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>正在关闭</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>half-open</source>
            <translation>半开</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceAccess</name>
        <message>
            <source>%1 holds no certificate</source>
            <translation>%1 中没有证书</translation>
        </message>
        <message>
            <source>a certificate and its key belong together</source>
            <translation>证书与其密钥必须同时给出</translation>
        </message>
        <message>
            <source>%1 holds no private key</source>
            <translation>%1 中没有私钥</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Comparison</name>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Length [s]</source>
            <translation>时长 [s]</translation>
        </message>
        <message>
            <source>First MOVING after [s]</source>
            <translation>首个 MOVING 之前 [s]</translation>
        </message>
        <message>
            <source>From MOVING to the last switch [s]</source>
            <translation>从 MOVING 到最后一次切换 [s]</translation>
        </message>
        <message>
            <source>Longest handoff [s]</source>
            <translation>最长切换 [s]</translation>
        </message>
        <message>
            <source>Handoffs started</source>
            <translation>已开始的切换</translation>
        </message>
        <message>
            <source>Handoffs succeeded</source>
            <translation>成功的切换</translation>
        </message>
        <message>
            <source>Handoffs kept on the old node</source>
            <translation>留在旧节点上的切换</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>失败的切换</translation>
        </message>
        <message>
            <source>Handoff attempts repeated</source>
            <translation>重复的切换尝试</translation>
        </message>
        <message>
            <source>Circuit breakers opened</source>
            <translation>断路器打开次数</translation>
        </message>
        <message>
            <source>Sockets lost without notice</source>
            <translation>未经通知丢失的套接字</translation>
        </message>
        <message>
            <source>Commands failed</source>
            <translation>失败的命令</translation>
        </message>
        <message>
            <source>Commands timed out</source>
            <translation>超时的命令</translation>
        </message>
        <message>
            <source>Commands repeated</source>
            <translation>重发的命令</translation>
        </message>
        <message>
            <source>Error replies</source>
            <translation>错误回复</translation>
        </message>
        <message>
            <source>Commands [1/s]</source>
            <translation>命令 [1/s]</translation>
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
            <translation>同时放宽的最多连接数</translation>
        </message>
        <message>
            <source>Most commands queued at once</source>
            <translation>同时排队的最多命令数</translation>
        </message>
        <message>
            <source>Notifications: %1</source>
            <translation>通知：%1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointSummary</name>
        <message>
            <source>Endpoints</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 个</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::GuidedTour</name>
        <message>
            <source>A quiet day</source>
            <translation>平静的一天</translation>
        </message>
        <message>
            <source>Four threads read and write over 8 connections, and check every answer. The line at the top is the verdict: it says OK, and whether that can be trusted: how old the data is.</source>
            <translation>四个线程通过 8 个连接读写，并检查每个回复。顶部一行是结论：它显示“正常”，以及数据有多旧，即结论是否可信。</translation>
        </message>
        <message>
            <source>The server announces work</source>
            <translation>服务器宣布维护</translation>
        </message>
        <message>
            <source>MIGRATING: a shard is moved. Every connection gets the message; it is listed once, with the number of copies. Time-outs are relaxed until MIGRATED comes.</source>
            <translation>MIGRATING：一个分片正在迁移。每个连接都会收到该消息；列表中只显示一次并注明份数。在 MIGRATED 到来之前超时会放宽。</translation>
        </message>
        <message>
            <source>The node moves</source>
            <translation>节点迁移</translation>
        </message>
        <message>
            <source>MOVING names the new endpoint and the time that is left. Each row is a connection: it waits for a worker, connects to the new node while the old one goes on serving, and switches.</source>
            <translation>MOVING 指明新端点和剩余时间。每一行是一个连接：它等待工作者，在旧节点继续服务的同时连接新节点，然后切换。</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>无人等待</translation>
        </message>
        <message>
            <source>Every connection has another endpoint now, and none was lost: the column &quot;Lost sockets&quot; is still zero. Commands went on all the time; see the throughput in the overview.</source>
            <translation>每个连接现在都有了另一个端点，没有一个丢失：“丢失套接字”一列仍为零。命令一直在执行；请看概览中的吞吐量。</translation>
        </message>
        <message>
            <source>The old node goes</source>
            <translation>旧节点离开</translation>
        </message>
        <message>
            <source>It closes what is left and refuses newcomers. Circuit breakers count failed attempts; theirs are closed, as all attempts succeeded.</source>
            <translation>它关闭剩余连接并拒绝新连接。断路器统计失败的尝试；这里都是闭合的，因为所有尝试都成功了。</translation>
        </message>
        <message>
            <source>And back again</source>
            <translation>再回来</translation>
        </message>
        <message>
            <source>The next node of the rolling upgrade: all connections move back. Freeze the picture with F8, zoom with + and -, go from one notification to the next with [ and ].</source>
            <translation>滚动升级的下一个节点：所有连接迁回。按 F8 冻结画面，用 + 和 - 缩放，用 [ 和 ] 在通知之间移动。</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>轮到您了</translation>
        </message>
        <message>
            <source>Below you can send any notification, break any node, or run a scenario, and see what the verdict says. The rolling upgrade begins again in a few seconds.</source>
            <translation>您可以在下方发送任意通知、破坏任意节点或运行场景，看看结论怎么说。滚动升级将在几秒后重新开始。</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>上一步(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>下一步(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Follow the demo</source>
            <translation>跟随演示(&amp;F)</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>导览</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Preferences</name>
        <message>
            <source>%1 holds no preferences</source>
            <translation>%1 中没有首选项</translation>
        </message>
        <message>
            <source>%1: "%2" is out of range</source>
            <translation>%1：“%2”超出范围</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::PreferencesDialog</name>
        <message>
            <source>&amp;Reduced motion: pictures move on once a second</source>
            <translation>减少动态效果：画面每秒更新一次(&amp;R)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>that of the system</source>
            <translation>系统语言</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>颜色(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>文字大小(&amp;S)</translation>
        </message>
        <message>
            <source>Shown &amp;time at the start</source>
            <translation>启动时显示的时间(&amp;T)</translation>
        </message>
        <message>
            <source>Command for ss&amp;h:// sources</source>
            <translation>ss&amp;h:// 来源的命令</translation>
        </message>
        <message>
            <source>&amp;Defaults</source>
            <translation>默认值(&amp;D)</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>语言将在重新启动程序后更改。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RemoteSource</name>
        <message>
            <source>&amp;Test</source>
            <translation>测试(&amp;T)</translation>
        </message>
        <message>
            <source>not stored</source>
            <translation>不保存</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM 文件</translation>
        </message>
        <message>
            <source>Result of the test</source>
            <translation>测试结果</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>地址(&amp;D)</translation>
        </message>
        <message>
            <source>T&amp;oken</source>
            <translation>令牌(&amp;O)</translation>
        </message>
        <message>
            <source>A&amp;uthorities</source>
            <translation>颁发机构(&amp;U)</translation>
        </message>
        <message>
            <source>Our &amp;certificate</source>
            <translation>本方证书(&amp;C)</translation>
        </message>
        <message>
            <source>Its &amp;key</source>
            <translation>其密钥(&amp;K)</translation>
        </message>
        <message>
            <source>… %1</source>
            <translation>… %1</translation>
        </message>
        <message>
            <source>✓ %1: %2</source>
            <translation>✓ %1：%2</translation>
        </message>
        <message>
            <source>✗ %1: %2</source>
            <translation>✗ %1：%2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceTest</name>
        <message>
            <source>%1, process %2 on %3, qredis %4</source>
            <translation>%1，%3 上的进程 %2，qredis %4</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>No address is given</source>
            <translation>未给出地址</translation>
        </message>
        <message>
            <source>%1, after %2</source>
            <translation>%1，用时 %2</translation>
        </message>
        <message>
            <source>No answer within %1 s</source>
            <translation>%1 秒内无应答</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>主机名</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>%1 后</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableTexts</name>
        <message>
            <source>at</source>
            <translation>时刻</translation>
        </message>
        <message>
            <source>attempt</source>
            <translation>尝试</translation>
        </message>
        <message>
            <source>attempts max</source>
            <translation>尝试上限</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>breaker</source>
            <translation>断路器</translation>
        </message>
        <message>
            <source>cache hits</source>
            <translation>缓存命中</translation>
        </message>
        <message>
            <source>cache misses</source>
            <translation>缓存未命中</translation>
        </message>
        <message>
            <source>client id</source>
            <translation>客户端编号</translation>
        </message>
        <message>
            <source>commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>connections</source>
            <translation>连接数</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>endpoint</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>failures</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>failures in a row</source>
            <translation>连续失败</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>帧</translation>
        </message>
        <message>
            <source>grace</source>
            <translation>宽限</translation>
        </message>
        <message>
            <source>handoff</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>handoffs</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>handoffs running</source>
            <translation>进行中的切换</translation>
        </message>
        <message>
            <source>id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>in flight</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>in state</source>
            <translation>状态时长</translation>
        </message>
        <message>
            <source>last error</source>
            <translation>最后错误</translation>
        </message>
        <message>
            <source>left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>local</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>格式错误</translation>
        </message>
        <message>
            <source>notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>notify</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>打开次数</translation>
        </message>
        <message>
            <source>operation</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>结果</translation>
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
            <translation>对端</translation>
        </message>
        <message>
            <source>probe in</source>
            <translation>距探测</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>reconnects</source>
            <translation>丢失套接字</translation>
        </message>
        <message>
            <source>relaxed</source>
            <translation>放宽</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>重发</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>server errors</source>
            <translation>错误回复</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>套接字</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>successes</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>workers busy</source>
            <translation>忙碌工作者</translation>
        </message>
        <message>
            <source>written</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>cache invalidations</source>
            <translation>缓存失效</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
</TS>
