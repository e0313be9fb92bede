<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>QRedis</name>
    <message>
        <source>Maintenance notifications need RESP3</source>
        <translation>维护通知需要 RESP3</translation>
    </message>
    <message>
        <source>The server sent a reply that nothing was asked for</source>
        <translation>服务器发送了没有对应请求的回复</translation>
    </message>
    <message>
        <source>The server did not answer HELLO with its properties</source>
        <translation>服务器没有用其属性回复 HELLO</translation>
    </message>
    <message>
        <source>protocol is Resp2; a CachedReader needs Resp3</source>
        <translation>protocol 为 Resp2；CachedReader 需要 Resp3</translation>
    </message>
    <message>
        <source>%1 blocks; use Client::execute()</source>
        <translation>%1 会阻塞；请使用 Client::execute()</translation>
    </message>
    <message>
        <source>%1 is not read-only; use Client::execute()</source>
        <translation>%1 不是只读命令；请使用 Client::execute()</translation>
    </message>
    <message>
        <source>an argument of %1 has %2 bytes; permitted: %3 bytes (maximumArgumentBytes)</source>
        <translation>%1 的一个参数有 %2 字节；允许：%3 字节 (maximumArgumentBytes)</translation>
    </message>
    <message>
        <source>There are no credentials: %1</source>
        <translation>没有凭据：%1</translation>
    </message>
    <message>
        <source>A CachedReader needs RESP3, which the server refuses</source>
        <translation>CachedReader 需要 RESP3，而服务器拒绝了它</translation>
    </message>
    <message>
        <source>The CachedReader is not needed any more</source>
        <translation>不再需要 CachedReader</translation>
    </message>
    <message>
        <source>The provider did not give credentials in time for %1</source>
        <translation>提供者没有及时给出 %1 的凭据</translation>
    </message>
    <message>
        <source>prefixes are set; permitted with Tracking::ReadKeys: none</source>
        <translation>设置了 prefixes；Tracking::ReadKeys 允许：无</translation>
    </message>
    <message>
        <source>prefixes have &quot;%1&quot; and &quot;%2&quot;; permitted: none that begins with another one</source>
        <translation>prefixes 中有“%1”和“%2”；允许：互不以对方开头的前缀</translation>
    </message>
    <message>
        <source>credentialsProvider is set, and userName or password as well; permitted: one of the two ways</source>
        <translation>已设置 credentialsProvider，同时又设置了 userName 或 password；允许：两种方式之一</translation>
    </message>
    <message>
        <source>the command is empty</source>
        <translation>命令为空</translation>
    </message>
    <message>
        <source>%1 cannot share a connection with other commands</source>
        <translation>%1 不能与其他命令共用连接</translation>
    </message>
    <message>
        <source>; use %1</source>
        <translation>；请使用 %1</translation>
    </message>
    <message>
        <source>the pipeline is empty</source>
        <translation>管道为空</translation>
    </message>
    <message>
        <source>the pipeline exceeds 2 GiB</source>
        <translation>管道超过 2 GiB</translation>
    </message>
    <message>
        <source>the transaction is empty</source>
        <translation>事务为空</translation>
    </message>
    <message>
        <source>%1 counts the writes of its own connection; append it to the Pipeline that has them</source>
        <translation>%1 统计其自身连接的写入；请将它追加到包含这些写入的 Pipeline</translation>
    </message>
    <message>
        <source>a session with WATCH cannot block</source>
        <translation>使用 WATCH 的会话不能阻塞</translation>
    </message>
    <message>
        <source>Client::watch(): there are no keys</source>
        <translation>Client::watch()：没有键</translation>
    </message>
    <message>
        <source>WatchSession::execute(): the session ended with its transaction; use Client::watch()</source>
        <translation>WatchSession::execute()：会话已随其事务结束；请使用 Client::watch()</translation>
    </message>
    <message>
        <source>The command was cancelled</source>
        <translation>命令已取消</translation>
    </message>
    <message>
        <source>The connection was not needed any more</source>
        <translation>不再需要该连接</translation>
    </message>
    <message>
        <source>The server moves; a session with WATCH cannot. Begin it again</source>
        <translation>服务器正在迁移；使用 WATCH 的会话无法随之迁移。请重新开始该会话</translation>
    </message>
    <message>
        <source>The connection of the session with WATCH was lost: %1</source>
        <translation>使用 WATCH 的会话的连接已丢失：%1</translation>
    </message>
    <message>
        <source>There is no transaction</source>
        <translation>没有事务</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved in time</source>
        <translation>未能及时解析主机名 %1</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1, the size of the pool; this needs one more connection, of its own</source>
        <translation>maximumActiveConnections 为 %1，即连接池的大小；此处还需要一个专用连接</translation>
    </message>
    <message>
        <source>None of %1 connections beyond the pool became free in time (maximumActiveConnections)</source>
        <translation>连接池以外的 %1 个连接都没有及时空闲 (maximumActiveConnections)</translation>
    </message>
    <message>
        <source>Nothing is subscribed any more</source>
        <translation>已没有任何订阅</translation>
    </message>
    <message>
        <source>executeBlocking() was called on a thread that must not block</source>
        <translation>在不得阻塞的线程上调用了 executeBlocking()</translation>
    </message>
    <message>
        <source>The reply has not come yet</source>
        <translation>回复尚未到达</translation>
    </message>
    <message>
        <source>There is no command</source>
        <translation>没有命令</translation>
    </message>
    <message>
        <source>Scan::start(): a scan can be started only once</source>
        <translation>Scan::start()：一次扫描只能启动一次</translation>
    </message>
    <message>
        <source>Scan::start(): the client is gone</source>
        <translation>Scan::start()：客户端已不存在</translation>
    </message>
    <message>
        <source>Scan::start(): the client lives on another thread</source>
        <translation>Scan::start()：客户端位于另一个线程</translation>
    </message>
    <message>
        <source>Scan::setCount(): %1 is not between 1 and 1000000</source>
        <translation>Scan::setCount()：%1 不在 1 到 1000000 之间</translation>
    </message>
    <message>
        <source>Scan::setLookAhead(): %1 is not between 1 and 1000</source>
        <translation>Scan::setLookAhead()：%1 不在 1 到 1000 之间</translation>
    </message>
    <message>
        <source>Scan::setType(): only keys have a type</source>
        <translation>Scan::setType()：只有键有类型</translation>
    </message>
    <message>
        <source>Scan::takeBatch(): the client is gone</source>
        <translation>Scan::takeBatch()：客户端已不存在</translation>
    </message>
    <message>
        <source>The server answered a scan without a cursor</source>
        <translation>服务器回复扫描时没有给出游标</translation>
    </message>
    <message>
        <source>Script::run(): the script is empty</source>
        <translation>Script::run()：脚本为空</translation>
    </message>
    <message>
        <source>The server sent a reply that nobody asked for</source>
        <translation>服务器发送了无人请求的回复</translation>
    </message>
    <message>
        <source>The server went silent</source>
        <translation>服务器没有动静</translation>
    </message>
    <message>
        <source>%1 did not accept a connection in time</source>
        <translation>%1 没有及时接受连接</translation>
    </message>
    <message>
        <source>%1 did not answer the handshake in time</source>
        <translation>%1 没有及时回复握手</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved: %2</source>
        <translation>无法解析主机名 %1：%2</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>The client was closed</source>
        <translation>客户端已关闭</translation>
    </message>
    <message>
        <source>The client has %1 commands of %2 bytes without a reply and takes no more</source>
        <translation>客户端有 %1 条命令、共 %2 字节未得到回复，不再接受更多命令</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 没有及时回复</translation>
    </message>
    <message>
        <source>%1 still leads to the node that is leaving</source>
        <translation>%1 仍指向即将离开的节点</translation>
    </message>
    <message>
        <source>The old connection did not answer before it had to be closed</source>
        <translation>旧连接在必须关闭之前没有回复</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>连接已丢失：%1</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>与 %1 的连接已丢失：%2</translation>
    </message>
    <message>
        <source>No reply within %1 ms</source>
        <translation>%1 ms 内没有回复</translation>
    </message>
    <message>
        <source>The server closed the connection</source>
        <translation>服务器关闭了连接</translation>
    </message>
    <message>
        <source>The target did not answer in time</source>
        <translation>目标没有及时回复</translation>
    </message>
    <message>
        <source>Database %1 was refused: %2</source>
        <translation>数据库 %1 被拒绝：%2</translation>
    </message>
    <message>
        <source>The server sent bytes that are not RESP: %1</source>
        <translation>服务器发送了不是 RESP 的字节：%1</translation>
    </message>
    <message>
        <source>A string of %1 bytes came, the limit is %2 bytes</source>
        <translation>收到 %1 字节的字符串，上限为 %2 字节</translation>
    </message>
    <message>
        <source>endpoint is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>endpoint 不完整；允许：主机以及 1 到 65535 的端口</translation>
    </message>
    <message>
        <source>password is empty; permitted with a userName: any other</source>
        <translation>password 为空；设置了 userName 时允许：任何非空值</translation>
    </message>
    <message>
        <source>clientName has characters that a server refuses; permitted: printable ASCII without spaces</source>
        <translation>clientName 含有服务器会拒绝的字符；允许：不含空格的可打印 ASCII</translation>
    </message>
    <message>
        <source>reconnectDelayMinimum is %1 ms; permitted: 1 ms to reconnectDelayMaximum, which is %2 ms</source>
        <translation>reconnectDelayMinimum 为 %1 ms；允许：1 ms 到 reconnectDelayMaximum（即 %2 ms）</translation>
    </message>
    <message>
        <source>protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3</source>
        <translation>protocol 为 Resp2；MaintenanceMode::Enabled 允许：Resp3</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1; permitted: 0, or poolSize, which is %2, to 100000</source>
        <translation>maximumActiveConnections 为 %1；允许：0，或 poolSize（即 %2）到 100000</translation>
    </message>
    <message>
        <source>connectionLifetime is %1 ms; permitted: 0 ms, or 100 ms to 2592000000 ms</source>
        <translation>connectionLifetime 为 %1 ms；允许：0 ms，或 100 ms 到 2592000000 ms</translation>
    </message>
    <message>
        <source>port of the url is not a number in the range; permitted: 1 to 65535</source>
        <translation>url 的端口不是范围内的数字；允许：1 到 65535</translation>
    </message>
    <message>
        <source>url cannot be read; permitted: redis://[[user]:password@]host[:port][/database]</source>
        <translation>url 无法读取；允许：redis://[[user]:password@]host[:port][/database]</translation>
    </message>
    <message>
        <source>host of the url is missing; permitted: a name or an address</source>
        <translation>url 缺少主机；允许：名称或地址</translation>
    </message>
    <message>
        <source>port of the url is 0; permitted: 1 to 65535</source>
        <translation>url 的端口为 0；允许：1 到 65535</translation>
    </message>
    <message>
        <source>database of the url is not a number in the range; permitted: 0 to 2147483647</source>
        <translation>url 的数据库不是范围内的数字；允许：0 到 2147483647</translation>
    </message>
    <message>
        <source>parameter &quot;protocol&quot; of the url is not known; permitted: 2, 3</source>
        <translation>url 的参数“protocol”未知；允许：2、3</translation>
    </message>
    <message>
        <source>url has a fragment; permitted: none, and %23 for the character #</source>
        <translation>url 含有片段；允许：无；字符 # 写作 %23</translation>
    </message>
    <message>
        <source>%1 is %2; permitted: %3 to %4</source>
        <translation>%1 为 %2；允许：%3 到 %4</translation>
    </message>
    <message>
        <source>%1 was given a kind that does not fit</source>
        <translation>传给 %1 的种类不适合</translation>
    </message>
    <message>
        <source>The server answered with %1, which this command does not expect</source>
        <translation>服务器回复了 %1，而此命令不应得到这种回复</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time. Check that its port speaks TLS</source>
        <translation>%1 没有及时完成 TLS 握手。请检查其端口是否使用 TLS</translation>
    </message>
    <message>
        <source>The server took no bytes for %1 ms</source>
        <translation>服务器已有 %1 ms 没有接收字节</translation>
    </message>
    <message>
        <source>No connection within %1 ms</source>
        <translation>%1 ms 内未能连接</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The certificate is made for %1. Connect by such a name, set tlsServerName to it, or give the server a certificate for this name</source>
        <translation>证书是为 %1 签发的。请以这样的名称连接，将 tlsServerName 设为该名称，或为服务器提供此名称的证书</translation>
    </message>
    <message>
        <source>Add the certificate of its authority (%1) to the caCertificates of tlsConfiguration, if it is to be trusted</source>
        <translation>若信任其颁发机构 (%1)，请将该机构的证书加入 tlsConfiguration 的 caCertificates</translation>
    </message>
    <message>
        <source>It is valid from %1 to %2. Renew the certificate of the server, or check this machine&apos;s clock</source>
        <translation>其有效期为 %1 至 %2。请更新服务器的证书，或检查本机的时钟</translation>
    </message>
    <message>
        <source>Check the certificate of the server</source>
        <translation>请检查服务器的证书</translation>
    </message>
    <message>
        <source>This installation of Qt cannot do TLS. Install its TLS plug-in and a supported version of OpenSSL</source>
        <translation>此 Qt 安装不支持 TLS。请安装其 TLS 插件和受支持版本的 OpenSSL</translation>
    </message>
    <message>
        <source>The TLS handshake for &quot;%1&quot; failed: %2. Check that the port speaks TLS, that both sides have a version of TLS in common, and whether the server asks for a certificate of the client (localCertificate and privateKey of tlsConfiguration)</source>
        <translation>“%1”的 TLS 握手失败：%2。请检查端口是否使用 TLS，双方是否有共同的 TLS 版本，以及服务器是否要求客户端证书（tlsConfiguration 的 localCertificate 和 privateKey）</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The certificate of the server is refused for &quot;%1&quot;: %2</source>
        <translation>对于“%1”，服务器的证书被拒绝：%2</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake. Check that its port speaks TLS</source>
        <translation>服务器在 TLS 握手期间关闭了连接。请检查其端口是否使用 TLS</translation>
    </message>
    <message>
        <source>There is no socket of this name</source>
        <translation>没有此名称的套接字</translation>
    </message>
    <message>
        <source>No server listens on this socket</source>
        <translation>没有服务器在此套接字上监听</translation>
    </message>
    <message>
        <source>The permissions of this socket do not allow it</source>
        <translation>此套接字的权限不允许</translation>
    </message>
    <message>
        <source>endpoint is a path of %1 bytes; permitted: up to %2 bytes</source>
        <translation>endpoint 是 %1 字节的路径；允许：最多 %2 字节</translation>
    </message>
    <message>
        <source>security is Tls; permitted with a Unix socket: None</source>
        <translation>security 为 Tls；Unix 套接字允许：None</translation>
    </message>
    <message>
        <source>proxy is set; permitted with a Unix socket: NoProxy</source>
        <translation>设置了 proxy；Unix 套接字允许：NoProxy</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url cannot be read; permitted: %2</source>
        <translation>url 的参数“%1”无法读取；允许：%2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 2min, 1h</source>
        <translation>时长，例如 500ms、5s、2min、1h</translation>
    </message>
    <message>
        <source>url: &quot;%1://&quot; is not supported; permitted: redis://, rediss://, unix://</source>
        <translation>url：不支持“%1://”；允许：redis://、rediss://、unix://</translation>
    </message>
    <message>
        <source>url: the scheme is missing or not known; permitted: redis://, rediss://, unix://</source>
        <translation>url：缺少协议方案或其未知；允许：redis://、rediss://、unix://</translation>
    </message>
    <message>
        <source>host of the url is set; permitted with unix://: none, as in unix:///path/to/socket</source>
        <translation>url 中设置了主机；unix:// 允许：无，例如 unix:///path/to/socket</translation>
    </message>
    <message>
        <source>path of the url is missing; permitted with unix://: an absolute path, as in unix:///path/to/socket</source>
        <translation>url 缺少路径；unix:// 允许：绝对路径，例如 unix:///path/to/socket</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url is not known; permitted: %2, %3</source>
        <translation>url 的参数“%1”未知；允许：%2、%3</translation>
    </message>
    <message>
        <source>peerVerifyMode of tlsConfiguration is %1; permitted: AutoVerifyPeer, VerifyPeer</source>
        <translation>tlsConfiguration 的 peerVerifyMode 为 %1；允许：AutoVerifyPeer、VerifyPeer</translation>
    </message>
    <message>
        <source>protocol of tlsConfiguration is QSsl::SslProtocol(%1); permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</source>
        <translation>tlsConfiguration 的 protocol 为 QSsl::SslProtocol(%1)；允许：TlsV1_2、TlsV1_2OrLater、TlsV1_3、TlsV1_3OrLater、SecureProtocols</translation>
    </message>
    <message>
        <source>localCertificate and privateKey of tlsConfiguration: one of them is missing; permitted: both or none</source>
        <translation>tlsConfiguration 的 localCertificate 和 privateKey 缺少其一；允许：两者都有或都没有</translation>
    </message>
    <message>
        <source>proxy has the type QNetworkProxy::ProxyType(%1); permitted: NoProxy, Socks5Proxy, HttpProxy</source>
        <translation>proxy 的类型为 QNetworkProxy::ProxyType(%1)；允许：NoProxy、Socks5Proxy、HttpProxy</translation>
    </message>
    <message>
        <source>proxy is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>proxy 不完整；允许：主机以及 1 到 65535 的端口</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>a string is longer than announced</source>
        <translation>字符串比预告的更长</translation>
    </message>
    <message>
        <source>attributes are not supported</source>
        <translation>不支持属性</translation>
    </message>
    <message>
        <source>A reply nested more deeply than %1 levels came</source>
        <translation>收到嵌套超过 %1 层的回复</translation>
    </message>
    <message>
        <source>A reply of %1 elements was announced, the limit is %2 elements</source>
        <translation>预告了含 %1 个元素的回复，上限为 %2 个元素</translation>
    </message>
    <message>
        <source>it is not a recording</source>
        <translation>它不是录制文件</translation>
    </message>
    <message>
        <source>it holds no telemetry</source>
        <translation>它不含遥测</translation>
    </message>
    <message>
        <source>it does not begin with a greeting</source>
        <translation>它不以问候开头</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>它没有打开</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>a number of more than %1 characters</source>
        <translation>超过 %1 个字符的数字</translation>
    </message>
    <message>
        <source>The process sent something else than telemetry: %1</source>
        <translation>进程发送了遥测以外的内容：%1</translation>
    </message>
    <message>
        <source>The process closed the connection</source>
        <translation>进程关闭了连接</translation>
    </message>
    <message>
        <source>The process said: %1</source>
        <translation>进程报告：%1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>无法创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>无法使用文件夹 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user</source>
        <translation>文件夹 %1 属于另一个用户</translation>
    </message>
    <message>
        <source>The folder %1 is open to other users; it must have mode 0700</source>
        <translation>文件夹 %1 对其他用户开放；其权限必须为 0700</translation>
    </message>
    <message>
        <source>%1 is in use: each client of a process needs a label of its own</source>
        <translation>%1 正在使用：进程的每个客户端都需要自己的名称</translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: %2</source>
        <translation>无法创建套接字 %1：%2</translation>
    </message>
    <message>
        <source>TelemetryServer must not be a child of its client, which has to outlive it</source>
        <translation>TelemetryServer 不得是其客户端的子对象，客户端必须比它存在得更久</translation>
    </message>
    <message>
        <source>endpointPolicy: %1</source>
        <translation>endpointPolicy：%1</translation>
    </message>
    <message>
        <source>the function is null</source>
        <translation>函数为空</translation>
    </message>
    <message>
        <source>the list of hosts is empty</source>
        <translation>主机列表为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not permitted; it takes names, addresses, domains (&quot;.example.com&quot;) and networks (&quot;10.0.0.0/8&quot;)</source>
        <translation>不允许“%1”；可用的是名称、地址、域（“.example.com”）和网络（“10.0.0.0/8”）</translation>
    </message>
    <message>
        <source>%1 leads to %2, where a notification must not lead</source>
        <translation>%1 指向 %2，而通知不得指向那里</translation>
    </message>
    <message>
        <source>%1 cannot be renamed to %2</source>
        <translation>无法将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>BlackBox must not be a child of its client, which has to outlive it</source>
        <translation>BlackBox 不得是其客户端的子对象，客户端必须比它存在得更久</translation>
    </message>
    <message>
        <source>BlackBox::open(): %1 bytes are less than %2</source>
        <translation>BlackBox::open()：%1 字节少于 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application or tls://host:port</source>
        <translation>“%1”不是 ssh://user@host/application 或 tls://host:port 这样的地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like tls://host:port</source>
        <translation>“%1”不是 tls://host:port 这样的地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application</source>
        <translation>“%1”不是 ssh://user@host/application 这样的地址</translation>
    </message>
    <message>
        <source>The connection by ssh ended</source>
        <translation>ssh 连接已结束</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The process closed the connection; it may have refused us</source>
        <translation>进程关闭了连接；它可能拒绝了我们</translation>
    </message>
    <message>
        <source>listenTls() needs a certificate and its key</source>
        <translation>listenTls() 需要证书及其密钥</translation>
    </message>
    <message>
        <source>listenTls() cannot verify readers without an authority</source>
        <translation>listenTls() 没有颁发机构就无法验证读取方</translation>
    </message>
    <message>
        <source>listenTls() needs a token, or a configuration that verifies the readers&apos; certificates</source>
        <translation>listenTls() 需要令牌，或验证读取方证书的配置</translation>
    </message>
    <message>
        <source>listenTls(): a token of %1 bytes is not one of %2 to %3 bytes</source>
        <translation>listenTls()：令牌有 %1 字节；允许：%2 到 %3 字节</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be used: %3</source>
        <translation>无法使用 %2 的端口 %1：%3</translation>
    </message>
    <message>
        <source>The process did not greet within %1 s</source>
        <translation>进程在 %1 秒内没有问候</translation>
    </message>
</context>
</TS>
