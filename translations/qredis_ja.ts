<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>QRedis</name>
    <message>
        <source>Maintenance notifications need RESP3</source>
        <translation>メンテナンス通知には RESP3 が必要です</translation>
    </message>
    <message>
        <source>The server sent a reply that nothing was asked for</source>
        <translation>サーバーが、何も要求していない応答を送りました</translation>
    </message>
    <message>
        <source>The server did not answer HELLO with its properties</source>
        <translation>サーバーが HELLO に対して自身の属性を返しませんでした</translation>
    </message>
    <message>
        <source>protocol is Resp2; a CachedReader needs Resp3</source>
        <translation>protocol が Resp2 です。CachedReader には Resp3 が必要です</translation>
    </message>
    <message>
        <source>%1 blocks; use Client::execute()</source>
        <translation>%1 はブロックします。Client::execute() を使ってください</translation>
    </message>
    <message>
        <source>%1 is not read-only; use Client::execute()</source>
        <translation>%1 は読み取り専用ではありません。Client::execute() を使ってください</translation>
    </message>
    <message>
        <source>an argument of %1 has %2 bytes; permitted: %3 bytes (maximumArgumentBytes)</source>
        <translation>%1 の引数が %2 バイトあります。許可される範囲: %3 バイト (maximumArgumentBytes)</translation>
    </message>
    <message>
        <source>There are no credentials: %1</source>
        <translation>認証情報がありません: %1</translation>
    </message>
    <message>
        <source>A CachedReader needs RESP3, which the server refuses</source>
        <translation>CachedReader には RESP3 が必要ですが、サーバーが拒否しています</translation>
    </message>
    <message>
        <source>The CachedReader is not needed any more</source>
        <translation>CachedReader はもう必要ありません</translation>
    </message>
    <message>
        <source>The provider did not give credentials in time for %1</source>
        <translation>プロバイダーが %1 の認証情報を時間内に渡しませんでした</translation>
    </message>
    <message>
        <source>prefixes are set; permitted with Tracking::ReadKeys: none</source>
        <translation>prefixes が設定されています。Tracking::ReadKeys で許可される値: なし</translation>
    </message>
    <message>
        <source>prefixes have &quot;%1&quot; and &quot;%2&quot;; permitted: none that begins with another one</source>
        <translation>prefixes に「%1」と「%2」があります。許可される値: 別のもので始まらないもののみ</translation>
    </message>
    <message>
        <source>credentialsProvider is set, and userName or password as well; permitted: one of the two ways</source>
        <translation>credentialsProvider と、userName または password の両方が設定されています。許可される値: どちらか一方</translation>
    </message>
    <message>
        <source>the command is empty</source>
        <translation>コマンドが空です</translation>
    </message>
    <message>
        <source>%1 cannot share a connection with other commands</source>
        <translation>%1 は他のコマンドと接続を共有できません</translation>
    </message>
    <message>
        <source>; use %1</source>
        <translation>。%1 を使ってください</translation>
    </message>
    <message>
        <source>the pipeline is empty</source>
        <translation>パイプラインが空です</translation>
    </message>
    <message>
        <source>the pipeline exceeds 2 GiB</source>
        <translation>パイプラインが 2 GiB を超えています</translation>
    </message>
    <message>
        <source>the transaction is empty</source>
        <translation>トランザクションが空です</translation>
    </message>
    <message>
        <source>%1 counts the writes of its own connection; append it to the Pipeline that has them</source>
        <translation>%1 は自身の接続の書き込みを数えます。その書き込みを含む Pipeline に追加してください</translation>
    </message>
    <message>
        <source>a session with WATCH cannot block</source>
        <translation>WATCH を使うセッションはブロックできません</translation>
    </message>
    <message>
        <source>Client::watch(): there are no keys</source>
        <translation>Client::watch(): キーがありません</translation>
    </message>
    <message>
        <source>WatchSession::execute(): the session ended with its transaction; use Client::watch()</source>
        <translation>WatchSession::execute(): セッションはトランザクションとともに終了しました。Client::watch() を使ってください</translation>
    </message>
    <message>
        <source>The command was cancelled</source>
        <translation>コマンドは取り消されました</translation>
    </message>
    <message>
        <source>The connection was not needed any more</source>
        <translation>接続はもう必要ありませんでした</translation>
    </message>
    <message>
        <source>The server moves; a session with WATCH cannot. Begin it again</source>
        <translation>サーバーが移動しますが、WATCH を使うセッションは移動できません。最初からやり直してください</translation>
    </message>
    <message>
        <source>The connection of the session with WATCH was lost: %1</source>
        <translation>WATCH を使うセッションの接続が失われました: %1</translation>
    </message>
    <message>
        <source>There is no transaction</source>
        <translation>トランザクションがありません</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved in time</source>
        <translation>ホスト名 %1 を時間内に解決できませんでした</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1, the size of the pool; this needs one more connection, of its own</source>
        <translation>maximumActiveConnections が %1 で、プールの大きさと同じです。ここでは専用の接続がもう 1 本必要です</translation>
    </message>
    <message>
        <source>None of %1 connections beyond the pool became free in time (maximumActiveConnections)</source>
        <translation>プール以外の %1 本の接続が、どれも時間内に空きませんでした (maximumActiveConnections)</translation>
    </message>
    <message>
        <source>Nothing is subscribed any more</source>
        <translation>もう何も購読していません</translation>
    </message>
    <message>
        <source>executeBlocking() was called on a thread that must not block</source>
        <translation>executeBlocking() が、ブロックしてはならないスレッドで呼び出されました</translation>
    </message>
    <message>
        <source>The reply has not come yet</source>
        <translation>応答はまだ届いていません</translation>
    </message>
    <message>
        <source>There is no command</source>
        <translation>コマンドがありません</translation>
    </message>
    <message>
        <source>Scan::start(): a scan can be started only once</source>
        <translation>Scan::start(): 走査は 1 回だけ開始できます</translation>
    </message>
    <message>
        <source>Scan::start(): the client is gone</source>
        <translation>Scan::start(): クライアントがもう存在しません</translation>
    </message>
    <message>
        <source>Scan::start(): the client lives on another thread</source>
        <translation>Scan::start(): クライアントは別のスレッドにあります</translation>
    </message>
    <message>
        <source>Scan::setCount(): %1 is not between 1 and 1000000</source>
        <translation>Scan::setCount(): %1 は 1 から 1000000 の範囲にありません</translation>
    </message>
    <message>
        <source>Scan::setLookAhead(): %1 is not between 1 and 1000</source>
        <translation>Scan::setLookAhead(): %1 は 1 から 1000 の範囲にありません</translation>
    </message>
    <message>
        <source>Scan::setType(): only keys have a type</source>
        <translation>Scan::setType(): 型があるのはキーだけです</translation>
    </message>
    <message>
        <source>Scan::takeBatch(): the client is gone</source>
        <translation>Scan::takeBatch(): クライアントがもう存在しません</translation>
    </message>
    <message>
        <source>The server answered a scan without a cursor</source>
        <translation>サーバーが走査に対してカーソルなしで応答しました</translation>
    </message>
    <message>
        <source>Script::run(): the script is empty</source>
        <translation>Script::run(): スクリプトが空です</translation>
    </message>
    <message>
        <source>The server sent a reply that nobody asked for</source>
        <translation>サーバーが、誰も要求していない応答を送りました</translation>
    </message>
    <message>
        <source>The server went silent</source>
        <translation>サーバーが沈黙しました</translation>
    </message>
    <message>
        <source>%1 did not accept a connection in time</source>
        <translation>%1 が時間内に接続を受け付けませんでした</translation>
    </message>
    <message>
        <source>%1 did not answer the handshake in time</source>
        <translation>%1 が時間内にハンドシェイクに応答しませんでした</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved: %2</source>
        <translation>ホスト名 %1 を解決できませんでした: %2</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>%1 に接続できません: %2</translation>
    </message>
    <message>
        <source>The client was closed</source>
        <translation>クライアントは閉じられました</translation>
    </message>
    <message>
        <source>The client has %1 commands of %2 bytes without a reply and takes no more</source>
        <translation>クライアントには応答待ちのコマンドが %1 個、%2 バイトあり、これ以上受け付けません</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 が時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>%1 still leads to the node that is leaving</source>
        <translation>%1 はまだ、離脱するノードを指しています</translation>
    </message>
    <message>
        <source>The old connection did not answer before it had to be closed</source>
        <translation>古い接続は、閉じなければならない時までに応答しませんでした</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>接続が失われました: %1</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>%1 への接続が失われました: %2</translation>
    </message>
    <message>
        <source>No reply within %1 ms</source>
        <translation>%1 ms 以内に応答がありません</translation>
    </message>
    <message>
        <source>The server closed the connection</source>
        <translation>サーバーが接続を閉じました</translation>
    </message>
    <message>
        <source>The target did not answer in time</source>
        <translation>移動先が時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>Database %1 was refused: %2</source>
        <translation>データベース %1 が拒否されました: %2</translation>
    </message>
    <message>
        <source>The server sent bytes that are not RESP: %1</source>
        <translation>サーバーが RESP ではないバイト列を送りました: %1</translation>
    </message>
    <message>
        <source>A string of %1 bytes came, the limit is %2 bytes</source>
        <translation>%1 バイトの文字列が届きました。上限は %2 バイトです</translation>
    </message>
    <message>
        <source>endpoint is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>endpoint が不完全です。許可される値: ホストと 1 から 65535 のポート</translation>
    </message>
    <message>
        <source>password is empty; permitted with a userName: any other</source>
        <translation>password が空です。userName と共に許可される値: 空でないもの</translation>
    </message>
    <message>
        <source>clientName has characters that a server refuses; permitted: printable ASCII without spaces</source>
        <translation>clientName に、サーバーが拒否する文字があります。許可される値: 空白を除く印字可能な ASCII</translation>
    </message>
    <message>
        <source>reconnectDelayMinimum is %1 ms; permitted: 1 ms to reconnectDelayMaximum, which is %2 ms</source>
        <translation>reconnectDelayMinimum が %1 ms です。許可される範囲: 1 ms から reconnectDelayMaximum (%2 ms)</translation>
    </message>
    <message>
        <source>protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3</source>
        <translation>protocol が Resp2 です。MaintenanceMode::Enabled で許可される値: Resp3</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1; permitted: 0, or poolSize, which is %2, to 100000</source>
        <translation>maximumActiveConnections が %1 です。許可される範囲: 0、または poolSize (%2) から 100000</translation>
    </message>
    <message>
        <source>connectionLifetime is %1 ms; permitted: 0 ms, or 100 ms to 2592000000 ms</source>
        <translation>connectionLifetime が %1 ms です。許可される範囲: 0 ms、または 100 ms から 2592000000 ms</translation>
    </message>
    <message>
        <source>port of the url is not a number in the range; permitted: 1 to 65535</source>
        <translation>url のポートが範囲内の数値ではありません。許可される範囲: 1 から 65535</translation>
    </message>
    <message>
        <source>url cannot be read; permitted: redis://[[user]:password@]host[:port][/database]</source>
        <translation>url を読めません。許可される形式: redis://[[user]:password@]host[:port][/database]</translation>
    </message>
    <message>
        <source>host of the url is missing; permitted: a name or an address</source>
        <translation>url にホストがありません。許可される値: 名前またはアドレス</translation>
    </message>
    <message>
        <source>port of the url is 0; permitted: 1 to 65535</source>
        <translation>url のポートが 0 です。許可される範囲: 1 から 65535</translation>
    </message>
    <message>
        <source>database of the url is not a number in the range; permitted: 0 to 2147483647</source>
        <translation>url のデータベースが範囲内の数値ではありません。許可される範囲: 0 から 2147483647</translation>
    </message>
    <message>
        <source>parameter &quot;protocol&quot; of the url is not known; permitted: 2, 3</source>
        <translation>url のパラメーター「protocol」は不明です。許可される値: 2、3</translation>
    </message>
    <message>
        <source>url has a fragment; permitted: none, and %23 for the character #</source>
        <translation>url にフラグメントがあります。許可される値: なし。文字 # は %23 と書きます</translation>
    </message>
    <message>
        <source>%1 is %2; permitted: %3 to %4</source>
        <translation>%1 が %2 です。許可される範囲: %3 から %4</translation>
    </message>
    <message>
        <source>%1 was given a kind that does not fit</source>
        <translation>%1 に適合しない種類が渡されました</translation>
    </message>
    <message>
        <source>The server answered with %1, which this command does not expect</source>
        <translation>サーバーが %1 で応答しましたが、このコマンドはそれを想定していません</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time. Check that its port speaks TLS</source>
        <translation>%1 が時間内に TLS ハンドシェイクを終えませんでした。そのポートが TLS に対応しているか確認してください</translation>
    </message>
    <message>
        <source>The server took no bytes for %1 ms</source>
        <translation>サーバーが %1 ms の間バイトを受け取りませんでした</translation>
    </message>
    <message>
        <source>No connection within %1 ms</source>
        <translation>%1 ms 以内に接続できません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The certificate is made for %1. Connect by such a name, set tlsServerName to it, or give the server a certificate for this name</source>
        <translation>証明書は %1 に対して発行されています。その名前で接続するか、tlsServerName に設定するか、この名前の証明書をサーバーに用意してください</translation>
    </message>
    <message>
        <source>Add the certificate of its authority (%1) to the caCertificates of tlsConfiguration, if it is to be trusted</source>
        <translation>信頼する場合は、発行元の認証局 (%1) の証明書を tlsConfiguration の caCertificates に追加してください</translation>
    </message>
    <message>
        <source>It is valid from %1 to %2. Renew the certificate of the server, or check this machine&apos;s clock</source>
        <translation>有効期間は %1 から %2 です。サーバーの証明書を更新するか、このマシンの時計を確認してください</translation>
    </message>
    <message>
        <source>Check the certificate of the server</source>
        <translation>サーバーの証明書を確認してください</translation>
    </message>
    <message>
        <source>This installation of Qt cannot do TLS. Install its TLS plug-in and a supported version of OpenSSL</source>
        <translation>この Qt は TLS を使えません。TLS プラグインと、対応する版の OpenSSL をインストールしてください</translation>
    </message>
    <message>
        <source>The TLS handshake for &quot;%1&quot; failed: %2. Check that the port speaks TLS, that both sides have a version of TLS in common, and whether the server asks for a certificate of the client (localCertificate and privateKey of tlsConfiguration)</source>
        <translation>「%1」の TLS ハンドシェイクに失敗しました: %2。ポートが TLS に対応しているか、双方に共通の TLS の版があるか、サーバーがクライアント証明書 (tlsConfiguration の localCertificate と privateKey) を求めていないか確認してください</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The certificate of the server is refused for &quot;%1&quot;: %2</source>
        <translation>サーバーの証明書は「%1」に対して拒否されました: %2</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake. Check that its port speaks TLS</source>
        <translation>サーバーが TLS ハンドシェイク中に接続を閉じました。そのポートが TLS に対応しているか確認してください</translation>
    </message>
    <message>
        <source>There is no socket of this name</source>
        <translation>この名前のソケットはありません</translation>
    </message>
    <message>
        <source>No server listens on this socket</source>
        <translation>このソケットで待ち受けているサーバーはありません</translation>
    </message>
    <message>
        <source>The permissions of this socket do not allow it</source>
        <translation>このソケットの権限では許可されていません</translation>
    </message>
    <message>
        <source>endpoint is a path of %1 bytes; permitted: up to %2 bytes</source>
        <translation>endpoint が %1 バイトのパスです。許可される範囲: %2 バイトまで</translation>
    </message>
    <message>
        <source>security is Tls; permitted with a Unix socket: None</source>
        <translation>security が Tls です。Unix ソケットで許可される値: None</translation>
    </message>
    <message>
        <source>proxy is set; permitted with a Unix socket: NoProxy</source>
        <translation>proxy が設定されています。Unix ソケットで許可される値: NoProxy</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url cannot be read; permitted: %2</source>
        <translation>url のパラメーター「%1」を読めません。許可される値: %2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 2min, 1h</source>
        <translation>500ms、5s、2min、1h のような時間</translation>
    </message>
    <message>
        <source>url: &quot;%1://&quot; is not supported; permitted: redis://, rediss://, unix://</source>
        <translation>url: 「%1://」には対応していません。許可される値: redis://、rediss://、unix://</translation>
    </message>
    <message>
        <source>url: the scheme is missing or not known; permitted: redis://, rediss://, unix://</source>
        <translation>url: スキームがないか、不明です。許可される値: redis://、rediss://、unix://</translation>
    </message>
    <message>
        <source>host of the url is set; permitted with unix://: none, as in unix:///path/to/socket</source>
        <translation>url にホストがあります。unix:// で許可される値: なし (例: unix:///path/to/socket)</translation>
    </message>
    <message>
        <source>path of the url is missing; permitted with unix://: an absolute path, as in unix:///path/to/socket</source>
        <translation>url にパスがありません。unix:// で許可される値: 絶対パス (例: unix:///path/to/socket)</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url is not known; permitted: %2, %3</source>
        <translation>url のパラメーター「%1」は不明です。許可される値: %2、%3</translation>
    </message>
    <message>
        <source>peerVerifyMode of tlsConfiguration is %1; permitted: AutoVerifyPeer, VerifyPeer</source>
        <translation>tlsConfiguration の peerVerifyMode が %1 です。許可される値: AutoVerifyPeer、VerifyPeer</translation>
    </message>
    <message>
        <source>protocol of tlsConfiguration is QSsl::SslProtocol(%1); permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</source>
        <translation>tlsConfiguration の protocol が QSsl::SslProtocol(%1) です。許可される値: TlsV1_2、TlsV1_2OrLater、TlsV1_3、TlsV1_3OrLater、SecureProtocols</translation>
    </message>
    <message>
        <source>localCertificate and privateKey of tlsConfiguration: one of them is missing; permitted: both or none</source>
        <translation>tlsConfiguration の localCertificate と privateKey の一方がありません。許可される値: 両方とも設定、または両方とも未設定</translation>
    </message>
    <message>
        <source>proxy has the type QNetworkProxy::ProxyType(%1); permitted: NoProxy, Socks5Proxy, HttpProxy</source>
        <translation>proxy の種類が QNetworkProxy::ProxyType(%1) です。許可される値: NoProxy、Socks5Proxy、HttpProxy</translation>
    </message>
    <message>
        <source>proxy is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>proxy が不完全です。許可される値: ホストと 1 から 65535 のポート</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書けません: %2</translation>
    </message>
    <message>
        <source>a string is longer than announced</source>
        <translation>文字列が予告された長さを超えています</translation>
    </message>
    <message>
        <source>attributes are not supported</source>
        <translation>属性には対応していません</translation>
    </message>
    <message>
        <source>A reply nested more deeply than %1 levels came</source>
        <translation>%1 段より深く入れ子になった応答が届きました</translation>
    </message>
    <message>
        <source>A reply of %1 elements was announced, the limit is %2 elements</source>
        <translation>要素が %1 個の応答が予告されました。上限は %2 個です</translation>
    </message>
    <message>
        <source>it is not a recording</source>
        <translation>記録ではありません</translation>
    </message>
    <message>
        <source>it holds no telemetry</source>
        <translation>テレメトリが含まれていません</translation>
    </message>
    <message>
        <source>it does not begin with a greeting</source>
        <translation>あいさつで始まっていません</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>開かれていません</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>a number of more than %1 characters</source>
        <translation>%1 文字を超える数値</translation>
    </message>
    <message>
        <source>The process sent something else than telemetry: %1</source>
        <translation>プロセスがテレメトリ以外のものを送りました: %1</translation>
    </message>
    <message>
        <source>The process closed the connection</source>
        <translation>プロセスが接続を閉じました</translation>
    </message>
    <message>
        <source>The process said: %1</source>
        <translation>プロセスからの通知: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>フォルダー %1 を作れません: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>フォルダー %1 を使えません: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 はフォルダーではありません</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user</source>
        <translation>フォルダー %1 は別のユーザーのものです</translation>
    </message>
    <message>
        <source>The folder %1 is open to other users; it must have mode 0700</source>
        <translation>フォルダー %1 は他のユーザーにも開かれています。モードを 0700 にしてください</translation>
    </message>
    <message>
        <source>%1 is in use: each client of a process needs a label of its own</source>
        <translation>%1 は使用中です。プロセスの各クライアントには固有の名前が必要です</translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: %2</source>
        <translation>ソケット %1 を作れません: %2</translation>
    </message>
    <message>
        <source>TelemetryServer must not be a child of its client, which has to outlive it</source>
        <translation>TelemetryServer をクライアントの子にしてはいけません。クライアントのほうが長く存在する必要があります</translation>
    </message>
    <message>
        <source>endpointPolicy: %1</source>
        <translation>endpointPolicy: %1</translation>
    </message>
    <message>
        <source>the function is null</source>
        <translation>関数が空です</translation>
    </message>
    <message>
        <source>the list of hosts is empty</source>
        <translation>ホストの一覧が空です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not permitted; it takes names, addresses, domains (&quot;.example.com&quot;) and networks (&quot;10.0.0.0/8&quot;)</source>
        <translation>「%1」は許可されません。使えるのは名前、アドレス、ドメイン (「.example.com」)、ネットワーク (「10.0.0.0/8」) です</translation>
    </message>
    <message>
        <source>%1 leads to %2, where a notification must not lead</source>
        <translation>%1 は %2 を指していますが、通知でそこへ移ることは許可されていません</translation>
    </message>
    <message>
        <source>%1 cannot be renamed to %2</source>
        <translation>%1 を %2 に名前変更できません</translation>
    </message>
    <message>
        <source>BlackBox must not be a child of its client, which has to outlive it</source>
        <translation>BlackBox をクライアントの子にしてはいけません。クライアントのほうが長く存在する必要があります</translation>
    </message>
    <message>
        <source>BlackBox::open(): %1 bytes are less than %2</source>
        <translation>BlackBox::open(): %1 バイトは %2 より少ない値です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application or tls://host:port</source>
        <translation>「%1」は ssh://user@host/application や tls://host:port のようなアドレスではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like tls://host:port</source>
        <translation>「%1」は tls://host:port のようなアドレスではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application</source>
        <translation>「%1」は ssh://user@host/application のようなアドレスではありません</translation>
    </message>
    <message>
        <source>The connection by ssh ended</source>
        <translation>ssh による接続が終了しました</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 を起動できません: %2</translation>
    </message>
    <message>
        <source>The process closed the connection; it may have refused us</source>
        <translation>プロセスが接続を閉じました。拒否された可能性があります</translation>
    </message>
    <message>
        <source>listenTls() needs a certificate and its key</source>
        <translation>listenTls() には証明書とその鍵が必要です</translation>
    </message>
    <message>
        <source>listenTls() cannot verify readers without an authority</source>
        <translation>listenTls() は認証局なしに読み手を検証できません</translation>
    </message>
    <message>
        <source>listenTls() needs a token, or a configuration that verifies the readers&apos; certificates</source>
        <translation>listenTls() には、トークン、または読み手の証明書を検証する設定が必要です</translation>
    </message>
    <message>
        <source>listenTls(): a token of %1 bytes is not one of %2 to %3 bytes</source>
        <translation>listenTls(): トークンが %1 バイトです。許可される範囲: %2 から %3 バイト</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be used: %3</source>
        <translation>%2 のポート %1 を使えません: %3</translation>
    </message>
    <message>
        <source>The process did not greet within %1 s</source>
        <translation>プロセスが %1 秒以内にあいさつしませんでした</translation>
    </message>
</context>
</TS>
