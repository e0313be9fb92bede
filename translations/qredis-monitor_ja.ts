<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>QRedis::Monitor::AlertModel</name>
        <message>
            <source>over after %1</source>
            <translation>%1 で終了</translation>
        </message>
        <message>
            <source>seen, for %1</source>
            <translation>確認済み、%1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>アラート</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>最悪</translation>
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
            <translation>「%1」は %2 のいずれでもありません</translation>
        </message>
        <message>
            <source>"id" must be a text</source>
            <translation>"id" は文字列でなければなりません</translation>
        </message>
        <message>
            <source>"severity" must be one of %1</source>
            <translation>"severity" は %1 のいずれかです</translation>
        </message>
        <message>
            <source>"during" must be one of %1</source>
            <translation>"during" は %1 のいずれかです</translation>
        </message>
        <message>
            <source>"metric" must be one of %1</source>
            <translation>"metric" は %1 のいずれかです</translation>
        </message>
        <message>
            <source>"above" must be a number</source>
            <translation>"above" は数値でなければなりません</translation>
        </message>
        <message>
            <source>"clear" must not be above %1</source>
            <translation>"clear" は %1 を超えてはいけません</translation>
        </message>
        <message>
            <source>"for_s" must be 0 to 3600</source>
            <translation>"for_s" は 0 から 3600 です</translation>
        </message>
        <message>
            <source>Callers get errors</source>
            <translation>呼び出し側にエラーが出ています</translation>
        </message>
        <message>
            <source>Look at the connections with errors and at their last error. If maintenance runs, compare with its deadline.</source>
            <translation>エラーのある接続とその最後のエラーを確認してください。メンテナンス中なら期限と比べてください。</translation>
        </message>
        <message>
            <source>Replies take much longer than usual</source>
            <translation>応答が通常よりはるかに遅くなっています</translation>
        </message>
        <message>
            <source>Compare throughput and queues: a slow server and a busy application look different there.</source>
            <translation>スループットと待ち行列を比べてください。遅いサーバーと忙しいアプリケーションでは見え方が違います。</translation>
        </message>
        <message>
            <source>Commands wait to be sent</source>
            <translation>コマンドが送信待ちです</translation>
        </message>
        <message>
            <source>Look for connections that are not ready, or a pool that is too small for the load.</source>
            <translation>準備のできていない接続、または負荷に対して小さすぎるプールを探してください。</translation>
        </message>
        <message>
            <source>Connections are not ready</source>
            <translation>準備のできていない接続があります</translation>
        </message>
        <message>
            <source>Their last error tells why they cannot connect.</source>
            <translation>最後のエラーが接続できない理由を示します。</translation>
        </message>
        <message>
            <source>Connections missed the announced deadline</source>
            <translation>予告された期限に間に合わなかった接続があります</translation>
        </message>
        <message>
            <source>The server may close their sockets now. Check whether the new endpoint accepts connections.</source>
            <translation>サーバーは今ソケットを閉じるかもしれません。新しいエンドポイントが接続を受け付けるか確認してください。</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>引き継ぎが失敗しました</translation>
        </message>
        <message>
            <source>Their last error tells the stage: name, network, TLS or login at the new endpoint.</source>
            <translation>最後のエラーが段階を示します: 名前、ネットワーク、TLS、新しいエンドポイントでのログイン。</translation>
        </message>
        <message>
            <source>The queue of handoffs is nearly full</source>
            <translation>引き継ぎの待ち行列がほぼ満杯です</translation>
        </message>
        <message>
            <source>More workers, or a longer announcement by the server, would help.</source>
            <translation>ワーカーを増やすか、サーバーがより早く予告すると改善します。</translation>
        </message>
        <message>
            <source>Handoffs wait for a free worker</source>
            <translation>引き継ぎが空きワーカーを待っています</translation>
        </message>
        <message>
            <source>Raise the number of workers if connections miss the deadline.</source>
            <translation>接続が期限に間に合わない場合はワーカー数を増やしてください。</translation>
        </message>
        <message>
            <source>A circuit breaker is open</source>
            <translation>サーキットブレーカーが開いています</translation>
        </message>
        <message>
            <source>The endpoint refused several handoffs in a row. Check it; the next handoff after the wait probes it.</source>
            <translation>エンドポイントが引き継ぎを続けて拒否しました。確認してください。待機後の次の引き継ぎが試します。</translation>
        </message>
        <message>
            <source>A circuit breaker waits for a probe</source>
            <translation>サーキットブレーカーが試行を待っています</translation>
        </message>
        <message>
            <source>Nothing has tried the endpoint since its wait ended. It stays open until a handoff does.</source>
            <translation>待機の終了後、誰もエンドポイントを試していません。引き継ぎが試すまで開いたままです。</translation>
        </message>
        <message>
            <source>Time-outs stay relaxed</source>
            <translation>タイムアウトが緩和されたままです</translation>
        </message>
        <message>
            <source>The end of a maintenance was never announced. Failures are noticed later than usual meanwhile.</source>
            <translation>メンテナンスの終了が通知されませんでした。その間、障害の検出が通常より遅れます。</translation>
        </message>
        <message>
            <source>Sockets were lost without notice</source>
            <translation>ソケットが予告なく失われました</translation>
        </message>
        <message>
            <source>Something else than announced maintenance: a failover, a restart, a network device.</source>
            <translation>予告されたメンテナンス以外の原因: フェイルオーバー、再起動、ネットワーク機器。</translation>
        </message>
        <message>
            <source>A notification was malformed</source>
            <translation>不正な形式の通知がありました</translation>
        </message>
        <message>
            <source>Open its raw frame in the notifications log and hand it to the server's vendor.</source>
            <translation>通知ログで生のフレームを開き、サーバーの提供元に渡してください。</translation>
        </message>
        <message>
            <source>The server refused notifications</source>
            <translation>サーバーが通知を拒否しました</translation>
        </message>
        <message>
            <source>These connections are not told about maintenance. Check the server's version and settings.</source>
            <translation>これらの接続にはメンテナンスが知らされません。サーバーのバージョンと設定を確認してください。</translation>
        </message>
        <message>
            <source>Events are missing here</source>
            <translation>イベントが欠けています</translation>
        </message>
        <message>
            <source>The journal of the application overflowed. Counters are right, single events may be missing.</source>
            <translation>アプリケーションのジャーナルがあふれました。カウンターは正しいですが、個々のイベントが欠けることがあります。</translation>
        </message>
        <message>
            <source>not JSON at byte %1: %2</source>
            <translation>%1 バイト目で JSON ではありません: %2</translation>
        </message>
        <message>
            <source>there must be a list "rules" with at least one rule</source>
            <translation>規則を 1 つ以上含む "rules" の一覧が必要です</translation>
        </message>
        <message>
            <source>rule %1: %2</source>
            <translation>規則 %1: %2</translation>
        </message>
        <message>
            <source>rule %1: the id "%2" is used twice</source>
            <translation>規則 %1: id「%2」が重複しています</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertsView</name>
        <message>
            <source>Mark all as &amp;seen</source>
            <translation>すべて確認済みにする(&amp;S)</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>アラート</translation>
        </message>
        <message>
            <source>Table of alerts</source>
            <translation>アラートの表</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>対処</translation>
        </message>
        <message>
            <source>&amp;Rules from a file…</source>
            <translation>ファイルから規則を読む(&amp;R)…</translation>
        </message>
        <message>
            <source>No alert fired</source>
            <translation>アラートはありません</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are held against every snapshot.</source>
            <translation>
                <numerusform>%n 個の規則をすべてのスナップショットに適用しています。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 firing, %2 over, %3 rules</source>
            <translation>発生中 %1、終了 %2、規則 %3</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 を読めません: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Alert rules</source>
            <translation>アラート規則</translation>
        </message>
        <message>
            <source>Rules (*.json)</source>
            <translation>規則 (*.json)</translation>
        </message>
        <message>
            <source>The rules cannot be used</source>
            <translation>規則を使えません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AttachDialog</name>
        <message>
            <source>Attach</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Applications with telemetry</source>
            <translation>テレメトリのあるアプリケーション</translation>
        </message>
        <message>
            <source>No application with telemetry found</source>
            <translation>テレメトリのあるアプリケーションが見つかりません</translation>
        </message>
        <message>
            <source>An application publishes it with two lines:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</source>
            <translation>アプリケーションは 2 行で公開できます:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</translation>
        </message>
        <message>
            <source>&amp;Attach</source>
            <translation>接続(&amp;A)</translation>
        </message>
        <message>
            <source>Applications on &amp;this computer</source>
            <translation>このコンピューターのアプリケーション(&amp;T)</translation>
        </message>
        <message>
            <source>On an&amp;other computer</source>
            <translation>別のコンピューター(&amp;O)</translation>
        </message>
        <message>
            <source>Where the application runs</source>
            <translation>アプリケーションの実行場所</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Board</name>
        <message>
            <source>%1 of %2 moved</source>
            <translation>%2 件中 %1 件移動済み</translation>
        </message>
        <message>
            <source>%1 kept on the old node</source>
            <translation>旧ノードに残留 %1</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>失敗 %1</translation>
        </message>
        <message>
            <source>slowest %1</source>
            <translation>最長 %1</translation>
        </message>
        <message>
            <source>no connection is concerned</source>
            <translation>対象の接続はありません</translation>
        </message>
        <message>
            <source>time-outs are relaxed</source>
            <translation>タイムアウトを緩和中</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>time is over</source>
            <translation>時間切れ</translation>
        </message>
        <message>
            <source>its completion never came</source>
            <translation>完了通知が来ませんでした</translation>
        </message>
        <message>
            <source>over</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>no endpoint named</source>
            <translation>エンドポイントの指定なし</translation>
        </message>
        <message>
            <source>whole database</source>
            <translation>データベース全体</translation>
        </message>
        <message numerus="yes">
            <source>%n retrying</source>
            <translation>
                <numerusform>再試行 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>実行中 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>待機 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::BoardWidget</name>
        <message>
            <source>Maintenance</source>
            <translation>メンテナンス</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>残り %1</translation>
        </message>
        <message>
            <source>deadline passed</source>
            <translation>期限超過</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>%1 へ</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::CommandLine</name>
        <message>
            <source>Shows what maintenance does to the connections of an application.</source>
            <translation>メンテナンスがアプリケーションの接続に何をするかを示します。</translation>
        </message>
        <message>
            <source>Start servers, a workload and a scenario, and watch them: %1. Default: %2.</source>
            <translation>サーバー、負荷、シナリオを起動して監視します: %1。既定値: %2。</translation>
        </message>
        <message>
            <source>List the applications that can be watched.</source>
            <translation>監視できるアプリケーションを一覧します。</translation>
        </message>
        <message>
            <source>With --list: as JSON.</source>
            <translation>--list と共に: JSON で出力。</translation>
        </message>
        <message>
            <source>With --demo: no window; print the verdict, exit 0 if no command failed and all handoffs succeeded, else 1.</source>
            <translation>--demo と共に: ウィンドウなし。判定を出力し、失敗したコマンドがなく全引き継ぎが成功すれば 0、それ以外は 1 で終了。</translation>
        </message>
        <message>
            <source>With --demo --headless: write pictures of the run into this folder.</source>
            <translation>--demo --headless と共に: 実行中の画像をこのフォルダーに書きます。</translation>
        </message>
        <message>
            <source>Print verdict and events of SOURCE: text or json.</source>
            <translation>SOURCE の判定とイベントを出力: text または json。</translation>
        </message>
        <message>
            <source>View to open: %1.</source>
            <translation>開くビュー: %1。</translation>
        </message>
        <message>
            <source>Colours: %1.</source>
            <translation>配色: %1。</translation>
        </message>
        <message>
            <source>Language: %1.</source>
            <translation>言語: %1。</translation>
        </message>
        <message>
            <source>Scale of the window: 1 to 4.</source>
            <translation>ウィンドウの倍率: 1 から 4。</translation>
        </message>
        <message>
            <source>Open with the time standing still.</source>
            <translation>時間を止めた状態で開きます。</translation>
        </message>
        <message>
            <source>Open a recording; the same as giving its name as SOURCE.</source>
            <translation>記録を開きます。SOURCE に名前を渡すのと同じです。</translation>
        </message>
        <message>
            <source>Where a recording is shown or exported: seconds from its beginning (12.5), or hh:mm:ss.</source>
            <translation>記録の表示・書き出し位置: 先頭からの秒 (12.5) または hh:mm:ss。</translation>
        </message>
        <message>
            <source>Play the recording, 0.1 to 100 times as fast as it was.</source>
            <translation>記録を 0.1 から 100 倍の速さで再生します。</translation>
        </message>
        <message>
            <source>Record SOURCE into this file, without a window.</source>
            <translation>ウィンドウなしで SOURCE をこのファイルに記録します。</translation>
        </message>
        <message>
            <source>With --record: how long, like 30s, 10m or 2h; without it, until Ctrl+C. With --export of a running application: how long to watch before (2s).</source>
            <translation>--record と共に: 30s、10m、2h のような長さ。省略時は Ctrl+C まで。動作中のアプリケーションの --export では事前に監視する時間 (2s)。</translation>
        </message>
        <message>
            <source>Write what is known about SOURCE: png, svg, csv, json or bundle.</source>
            <translation>SOURCE について分かることを書き出します: png、svg、csv、json、bundle。</translation>
        </message>
        <message>
            <source>With --export: folder to write into (the current one).</source>
            <translation>--export と共に: 書き込むフォルダー (現在のフォルダー)。</translation>
        </message>
        <message>
            <source>Hold alert rules, "default" or a JSON file, against the recording SOURCE; exit 1 if one fires.</source>
            <translation>記録 SOURCE にアラート規則 ("default" または JSON ファイル) を適用し、発生すれば 1 で終了。</translation>
        </message>
        <message>
            <source>Print this help.</source>
            <translation>このヘルプを表示します。</translation>
        </message>
        <message>
            <source>Print the version.</source>
            <translation>バージョンを表示します。</translation>
        </message>
        <message>
            <source>--%1: "%2" is not one of %3</source>
            <translation>--%1: 「%2」は %3 のいずれでもありません</translation>
        </message>
        <message>
            <source>--for: "%1" is not a time like 500ms, 30s, 10m or 2h, at most 24h</source>
            <translation>--for: 「%1」は 500ms、30s、10m、2h のような時間 (最大 24h) ではありません</translation>
        </message>
        <message>
            <source>--out works with --export only</source>
            <translation>--out は --export でのみ使えます</translation>
        </message>
        <message>
            <source>--check needs a recording (.qrt) as SOURCE</source>
            <translation>--check には記録 (.qrt) を SOURCE として指定してください</translation>
        </message>
        <message>
            <source>a SOURCE is needed; --list tells which there are</source>
            <translation>SOURCE が必要です。--list で一覧できます</translation>
        </message>
        <message>
            <source>--record needs a running application, not a recording</source>
            <translation>--record には記録ではなく動作中のアプリケーションが必要です</translation>
        </message>
        <message>
            <source>--speed: "%1" is not a number from 0.1 to 100</source>
            <translation>--speed: 「%1」は 0.1 から 100 の数値ではありません</translation>
        </message>
        <message>
            <source>--at and --speed work with a recording (.qrt) only</source>
            <translation>--at と --speed は記録 (.qrt) でのみ使えます</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but %1 are given</source>
            <translation>監視できる SOURCE は 1 つですが、%1 個指定されています</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but --open gives another</source>
            <translation>監視できる SOURCE は 1 つですが、--open が別のものを指定しています</translation>
        </message>
        <message>
            <source>--open: "%1" does not end in .qrt</source>
            <translation>--open: 「%1」は .qrt で終わっていません</translation>
        </message>
        <message>
            <source>--scale: "%1" is not a number from 1 to 4</source>
            <translation>--scale: 「%1」は 1 から 4 の数値ではありません</translation>
        </message>
        <message>
            <source>--json works with --list only</source>
            <translation>--json は --list でのみ使えます</translation>
        </message>
        <message>
            <source>--demo brings its own source; "%1" cannot be watched at the same time</source>
            <translation>--demo は独自の対象を使います。「%1」は同時に監視できません</translation>
        </message>
        <message>
            <source>--screenshots works with --demo --headless only</source>
            <translation>--screenshots は --demo --headless でのみ使えます</translation>
        </message>
        <message>
            <source>--headless works with --demo, --record, --export, --check, --tail, --list and --screenshot-all</source>
            <translation>--headless は --demo、--record、--export、--check、--tail、--list、--screenshot-all で使えます</translation>
        </message>
        <message>
            <source>
Exit codes: 0 success, 1 the demo failed or a rule fired, 2 wrong usage, 3 source unreachable or not readable, 5 a file could not be written.
</source>
            <translation>
終了コード: 0 成功、1 デモの失敗または規則の発生、2 誤った使い方、3 対象に届かないか読めない、5 ファイルに書けない。
</translation>
        </message>
        <message>
            <source>What to watch: process id, application name, path of a socket, ssh://user@host/name, tls://host:port, or a recording (.qrt).</source>
            <translation>監視対象: プロセス番号、アプリケーション名、ソケットのパス、ssh://user@host/name、tls://host:port、または記録 (.qrt)。</translation>
        </message>
        <message>
            <source>Copy the telemetry of SOURCE to standard output, as ssh://host/name runs it at the other end.</source>
            <translation>SOURCE のテレメトリーを標準出力へ写す。ssh://host/name が相手側で実行する。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the authorities to trust.</source>
            <translation>tls:// の場合: 信頼する認証局の PEM ファイル。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with our certificate.</source>
            <translation>tls:// の場合: こちらの証明書の PEM ファイル。</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the certificate's key.</source>
            <translation>tls:// の場合: 証明書の鍵の PEM ファイル。</translation>
        </message>
        <message>
            <source>For tls:// sources: read the token from this file descriptor; QREDIS_TELEMETRY_TOKEN may hold it instead.</source>
            <translation>tls:// の場合: このファイル記述子からトークンを読む。QREDIS_TELEMETRY_TOKEN でもよい。</translation>
        </message>
        <message>
            <source>--token-fd: "%1" is not the number of a file descriptor</source>
            <translation>--token-fd: 「%1」はファイル記述子の番号ではありません</translation>
        </message>
        <message>
            <source>Leave the preferences unread.</source>
            <translation>設定を読み込まない。</translation>
        </message>
        <message>
            <source>Write pictures of every view, from sample data, into this folder; without --lang and --scale in every language, at scale 1 and 2.</source>
            <translation>サンプルデータから全画面の画像をこのフォルダーに書き出す。--lang と --scale がなければ全言語、倍率 1 と 2 で。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionModel</name>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>エンドポイント</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>In state</source>
            <translation>経過</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>残り</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>試行</translation>
        </message>
        <message>
            <source>Cmds/s</source>
            <translation>コマンド/秒</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>処理中</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>タイムアウト</translation>
        </message>
        <message>
            <source>Relaxed for</source>
            <translation>緩和残り</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>再送</translation>
        </message>
        <message>
            <source>Lost sockets</source>
            <translation>失ったソケット</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>世代</translation>
        </message>
        <message>
            <source>Notify</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>最後のエラー</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>ローカル</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>クライアント ID</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>受信</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Relaxed because of maintenance</source>
            <translation>メンテナンスのため緩和中</translation>
        </message>
        <message>
            <source>Sockets that were lost without notice; handoffs are not counted</source>
            <translation>予告なく失われたソケット。引き継ぎは数えません</translation>
        </message>
        <message>
            <source>Connection %1, %2 for %3, endpoint %4</source>
            <translation>接続 %1、%2 (%3)、エンドポイント %4</translation>
        </message>
        <message>
            <source>, %1, target %2</source>
            <translation>、%1、移動先 %2</translation>
        </message>
        <message>
            <source>R</source>
            <comment>badge: relaxed</comment>
            <translation>緩</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>プロトコル</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>経過時間</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionsView</name>
        <message>
            <source>Connection</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Table of connections</source>
            <translation>接続の表</translation>
        </message>
        <message>
            <source>Fields of the chosen connection</source>
            <translation>選択した接続の項目</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>接続なし</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1 yet.</source>
            <translation>アプリケーションはまだ %1 への接続を開いていません。</translation>
        </message>
        <message>
            <source>no connection chosen</source>
            <translation>接続が選択されていません</translation>
        </message>
        <message>
            <source>no. %1</source>
            <translation>%1 番</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::DiscoveryModel</name>
        <message>
            <source>can be watched</source>
            <translation>監視できます</translation>
        </message>
        <message>
            <source>belongs to another user</source>
            <translation>別のユーザーのものです</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>アプリケーション</translation>
        </message>
        <message>
            <source>PID</source>
            <translation>PID</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>アクセス</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>ソケット</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointModel</name>
        <message>
            <source>one is made when a connection is handed off to it</source>
            <translation>接続が引き継がれるときに作られます</translation>
        </message>
        <message>
            <source>probe in %1</source>
            <translation>%1 後に試行</translation>
        </message>
        <message>
            <source>waits %1 for the next handoff to probe</source>
            <translation>次の引き継ぎによる試行を %1 待っています</translation>
        </message>
        <message>
            <source>being probed for %1</source>
            <translation>%1 試行中</translation>
        </message>
        <message>
            <source>failures in a row %1 of %2</source>
            <translation>連続失敗 %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source> · opened %n time(s)</source>
            <translation>
                <numerusform> · %n 回開きました</numerusform>
            </translation>
        </message>
        <message>
            <source> · last: %1, %2 ago</source>
            <translation> · 最後: %1、%2 前</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>接続 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 on their way</source>
            <translation>、移動中 %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Endpoints</name>
        <message>
            <source>no breaker</source>
            <translation>ブレーカーなし</translation>
        </message>
        <message>
            <source>open, probe due</source>
            <translation>開、試行待ち</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointsView</name>
        <message>
            <source>Endpoints</source>
            <translation>エンドポイント</translation>
        </message>
        <message>
            <source>Endpoints and their circuit breakers</source>
            <translation>エンドポイントとサーキットブレーカー</translation>
        </message>
        <message>
            <source>Changes of circuit breakers</source>
            <translation>サーキットブレーカーの変化</translation>
        </message>
        <message>
            <source>Endpoints and circuit breakers</source>
            <translation>エンドポイントとサーキットブレーカー</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>変化</translation>
        </message>
        <message>
            <source>No endpoint yet</source>
            <translation>エンドポイントはまだありません</translation>
        </message>
        <message>
            <source>The addresses that connections go to are shown here, and whether handoffs to them succeed.</source>
            <translation>接続先のアドレスと、そこへの引き継ぎの成否がここに表示されます。</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>まだありません</translation>
        </message>
        <message numerus="yes">
            <source>opened %n time(s)</source>
            <translation>
                <numerusform>開いた回数 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>not closed for %1 of the shown time</source>
            <translation>表示時間中の閉以外 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n open now</source>
            <translation>
                <numerusform>現在開 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Exporter</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 に書けません: %2</translation>
        </message>
        <message>
            <source>the folder %1 cannot be made</source>
            <translation>フォルダー %1 を作れません</translation>
        </message>
        <message>
            <source>Incident report</source>
            <translation>障害レポート</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>アラート</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>アラート</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>最悪</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>対処</translation>
        </message>
        <message>
            <source>"%1" is no table: there are %2</source>
            <translation>「%1」という表はありません: %2</translation>
        </message>
        <message>
            <source>this program was built without Qt Svg</source>
            <translation>このプログラムは Qt Svg なしで作られました</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 に書けません</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 は既にあります</translation>
        </message>
        <message>
            <source>report.html      what happened, with pictures
*.csv            the tables behind them; units in brackets
recording.qrt    everything, to be opened by: qredis-monitor recording.qrt
config.json      who was watched
</source>
            <translation>report.html      何が起きたか (画像付き)
*.csv            元の表。単位は角括弧内
recording.qrt    すべて。qredis-monitor recording.qrt で開きます
config.json      監視対象
</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HandoffsView</name>
        <message>
            <source>Handoff timeline</source>
            <translation>引き継ぎのタイムライン</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>No connection, so no handoff</source>
            <translation>接続がないので引き継ぎもありません</translation>
        </message>
        <message>
            <source>Each connection gets a row here, with a bar for each stage of its moves.</source>
            <translation>接続ごとに 1 行、移動の各段階が帯で表示されます。</translation>
        </message>
        <message>
            <source>%1 moved, %2 running, %3 retries, %4 failed</source>
            <translation>移動 %1、実行中 %2、再試行 %3、失敗 %4</translation>
        </message>
        <message>
            <source> · to the switch: median %1, longest %2</source>
            <translation> · 切り替えまで: 中央値 %1、最長 %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HeaderBar</name>
        <message>
            <source>SIMULATION</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Freeze or follow (F8)</source>
            <translation>停止または追従 (F8)</translation>
        </message>
        <message>
            <source>last %1 s</source>
            <translation>直近 %1 秒</translation>
        </message>
        <message>
            <source>last %1 min</source>
            <translation>直近 %1 分</translation>
        </message>
        <message>
            <source>Shown time</source>
            <translation>表示時間</translation>
        </message>
        <message>
            <source>pid %1 @ %2</source>
            <translation>PID %1 @ %2</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>直近 %1</translation>
        </message>
        <message>
            <source>REPLAY %1</source>
            <translation>再生 %1</translation>
        </message>
        <message>
            <source>LIVE</source>
            <translation>ライブ</translation>
        </message>
        <message>
            <source>FROZEN %1</source>
            <translation>停止 %1</translation>
        </message>
        <message>
            <source>NO DATA</source>
            <translation>データなし</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Headless</name>
        <message>
            <source>no data came within 10 s</source>
            <translation>10 秒以内にデータが来ませんでした</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>--at: "%1" is neither seconds nor hh:mm:ss</source>
            <translation>--at: 「%1」は秒でも hh:mm:ss でもありません</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 を読めません: %2</translation>
        </message>
        <message>
            <source>%1: %2 rules, %3 alerts</source>
            <translation>%1: 規則 %2、アラート %3</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LegendDialog</name>
        <message>
            <source>Signs and keys</source>
            <translation>記号とキー</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>記号</translation>
        </message>
        <message>
            <source>Verdict: %1</source>
            <translation>判定: %1</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <translation>接続: %1</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>In the timeline: arrows move, + and - zoom, 0 fits, [ and ] go to notifications, End to the present</source>
            <translation>タイムライン: 矢印で移動、+ と - で拡大縮小、0 で全体、[ と ] で通知へ、End で現在へ</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LiveFeed</name>
        <message>
            <source>no such recording: %1</source>
            <translation>記録がありません: %1</translation>
        </message>
        <message>
            <source>no such socket: %1</source>
            <translation>ソケットがありません: %1</translation>
        </message>
        <message>
            <source>%1 belongs to another user</source>
            <translation>%1 は別のユーザーのものです</translation>
        </message>
        <message>
            <source>no application with telemetry is called %1</source>
            <translation>%1 というテレメトリ付きアプリケーションはありません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MainWindow</name>
        <message>
            <source>qredis monitor</source>
            <translation>qredis モニター</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Attach…</source>
            <translation>接続(&amp;A)…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>デモを実行(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open a recording…</source>
            <translation>記録を開く(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Record or stop</source>
            <translation>記録の開始・停止(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save what was just seen</source>
            <translation>直前の内容を保存(&amp;S)</translation>
        </message>
        <message>
            <source>De&amp;tach</source>
            <translation>切断(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Export this view…</source>
            <translation>このビューを書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Incident bundle…</source>
            <translation>障害バンドル(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Copy incident note</source>
            <translation>障害メモをコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Freeze or follow</source>
            <translation>停止または追従(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Play or pause a recording</source>
            <translation>記録の再生・一時停止(&amp;P)</translation>
        </message>
        <message>
            <source>To the p&amp;revious notification</source>
            <translation>前の通知へ(&amp;R)</translation>
        </message>
        <message>
            <source>To the &amp;next notification</source>
            <translation>次の通知へ(&amp;N)</translation>
        </message>
        <message>
            <source>Mark alerts as &amp;seen</source>
            <translation>アラートを確認済みにする(&amp;S)</translation>
        </message>
        <message>
            <source>Go to the &amp;verdict</source>
            <translation>判定へ移動(&amp;V)</translation>
        </message>
        <message>
            <source>Fi&amp;lter notifications</source>
            <translation>通知を絞り込む(&amp;L)</translation>
        </message>
        <message>
            <source>As a &amp;table</source>
            <translation>表として(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>ハイコントラスト(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>ライト(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>ダーク(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>コマンド(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Signs and keys</source>
            <translation>記号とキー(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>このプログラムについて(&amp;A)</translation>
        </message>
        <message>
            <source>About qredis monitor</source>
            <translation>qredis モニターについて</translation>
        </message>
        <message>
            <source>&lt;b&gt;qredis monitor %1&lt;/b&gt;&lt;p&gt;Shows what maintenance does to the connections of a Qt application.</source>
            <translation>&lt;b&gt;qredis モニター %1&lt;/b&gt;&lt;p&gt;メンテナンスが Qt アプリケーションの接続に何をするかを示します。</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>シミュレーター</translation>
        </message>
        <message>
            <source>The demo cannot start</source>
            <translation>デモを開始できません</translation>
        </message>
        <message>
            <source>REC</source>
            <translation>記録中</translation>
        </message>
        <message>
            <source>qredis monitor – %1</source>
            <translation>qredis モニター – %1</translation>
        </message>
        <message>
            <source>Not attached</source>
            <translation>未接続</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>接続中</translation>
        </message>
        <message>
            <source>qredis %1, Qt %2</source>
            <translation>qredis %1、Qt %2</translation>
        </message>
        <message>
            <source>  ·  server %1</source>
            <translation>  ·  サーバー %1</translation>
        </message>
        <message>
            <source>  ·  %1 events</source>
            <translation>  ·  イベント %1</translation>
        </message>
        <message>
            <source>, %1 not received</source>
            <translation>、未受信 %1</translation>
        </message>
        <message>
            <source>  ·  telemetry %1/s</source>
            <translation>  ·  テレメトリ %1/秒</translation>
        </message>
        <message>
            <source>The recording cannot be opened</source>
            <translation>記録を開けません</translation>
        </message>
        <message>
            <source>Open a recording</source>
            <translation>記録を開く</translation>
        </message>
        <message>
            <source>Recordings (*.qrt)</source>
            <translation>記録 (*.qrt)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>画像 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>図 (*.svg)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表 (*.csv)</translation>
        </message>
        <message>
            <source>Table (*.json)</source>
            <translation>表 (*.json)</translation>
        </message>
        <message>
            <source>Export this view</source>
            <translation>このビューを書き出す</translation>
        </message>
        <message>
            <source>The view cannot be exported</source>
            <translation>ビューを書き出せません</translation>
        </message>
        <message>
            <source>Where to put the incident bundle</source>
            <translation>障害バンドルの保存先</translation>
        </message>
        <message>
            <source>Incident bundle</source>
            <translation>障害バンドル</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>%1 に書きました</translation>
        </message>
        <message>
            <source>The bundle cannot be written</source>
            <translation>バンドルに書けません</translation>
        </message>
        <message numerus="yes">
            <source>  ·  %n snapshot(s) skipped: this program was too slow</source>
            <translation>
                <numerusform>  ·  スナップショット %n 件を省略: このプログラムが遅すぎました</numerusform>
            </translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>設定(&amp;F)…</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>ガイドツアー</translation>
        </message>
        <message>
            <source>now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Compare %1 with what?</source>
            <translation>%1 を何と比べますか？</translation>
        </message>
        <message>
            <source>What is shown &amp;now</source>
            <translation>現在の表示(&amp;N)</translation>
        </message>
        <message>
            <source>Another &amp;recording…</source>
            <translation>別の記録(&amp;R)…</translation>
        </message>
        <message>
            <source>The recordings cannot be compared</source>
            <translation>記録を比較できません</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>The preferences cannot be kept</source>
            <translation>設定を保存できません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MetricsView</name>
        <message>
            <source>Metrics</source>
            <translation>メトリクス</translation>
        </message>
        <message>
            <source>Charts to show</source>
            <translation>表示するグラフ</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>グラフ</translation>
        </message>
        <message>
            <source>Chart: %1</source>
            <translation>グラフ: %1</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>スループット</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>コマンド/秒</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>失敗/秒</translation>
        </message>
        <message>
            <source>Error replies/s</source>
            <translation>エラー応答/秒</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>応答時間</translation>
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
            <translation>処理中のコマンド</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>処理中</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>Running handoffs</source>
            <translation>実行中の引き継ぎ</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Workers busy</source>
            <translation>稼働ワーカー</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>待ち行列</translation>
        </message>
        <message>
            <source>Relaxed time-outs</source>
            <translation>緩和されたタイムアウト</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Circuit breakers</source>
            <translation>サーキットブレーカー</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>閉以外</translation>
        </message>
        <message>
            <source>Sockets</source>
            <translation>ソケット</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開</translation>
        </message>
        <message>
            <source>Lost/s</source>
            <translation>喪失/秒</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>バイト</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>受信</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Received/s</source>
            <translation>受信/秒</translation>
        </message>
        <message>
            <source>Cached reads</source>
            <translation>キャッシュの読み取り</translation>
        </message>
        <message>
            <source>Hits/s</source>
            <translation>ヒット/秒</translation>
        </message>
        <message>
            <source>Misses/s</source>
            <translation>ミス/秒</translation>
        </message>
        <message>
            <source>Invalidated/s</source>
            <translation>無効化/秒</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationFilter</name>
        <message>
            <source>"%1" does not fit here</source>
            <translation>「%1」はここに置けません</translation>
        </message>
        <message>
            <source>incomplete: %1</source>
            <translation>未完: %1</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>%1 文字目: %2</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>入れ子が深すぎます</translation>
        </message>
        <message>
            <source>a ")" is missing</source>
            <translation>")" がありません</translation>
        </message>
        <message>
            <source>a word or a comparison is missing</source>
            <translation>語または比較がありません</translation>
        </message>
        <message>
            <source>the closing quote is missing</source>
            <translation>閉じる引用符がありません</translation>
        </message>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>「%1」は %2 のいずれでもありません</translation>
        </message>
        <message>
            <source>a list like {a, b} is missing</source>
            <translation>{a, b} のような一覧がありません</translation>
        </message>
        <message>
            <source>a value is missing</source>
            <translation>値がありません</translation>
        </message>
        <message>
            <source>"%1" is not a number</source>
            <translation>「%1」は数値ではありません</translation>
        </message>
        <message>
            <source>%1 is text: it has no order</source>
            <translation>%1 は文字列なので大小がありません</translation>
        </message>
        <message>
            <source>a "}" is missing</source>
            <translation>"}" がありません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationModel</name>
        <message>
            <source>none named</source>
            <translation>指定なし</translation>
        </message>
        <message>
            <source>shards %1</source>
            <translation>シャード %1</translation>
        </message>
        <message>
            <source>slots %1</source>
            <translation>スロット %1</translation>
        </message>
        <message>
            <source>%1, %2, connection %3</source>
            <translation>%1、%2、接続 %3</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>Conn</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Grace</source>
            <translation>猶予</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>効果</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>写し</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>フレーム</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>予告時間</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>受信</translation>
        </message>
        <message>
            <source>By connection</source>
            <translation>受けた接続</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Slots moved</source>
            <translation>移動したスロット</translation>
        </message>
        <message>
            <source>Malformed</source>
            <translation>不正</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>逸脱</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationsView</name>
        <message>
            <source>Frame in hexadecimal</source>
            <translation>フレーム (16 進)</translation>
        </message>
        <message>
            <source>Frame as text</source>
            <translation>フレーム (文字)</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Filter: words, or type == MOVING &amp;&amp; seq &gt;= 48</source>
            <translation>絞り込み: 語、または type == MOVING &amp;&amp; seq &gt;= 48</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Fields: %1. Operators: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</source>
            <translation>項目: %1。演算子: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( )。</translation>
        </message>
        <message>
            <source>Table of notifications</source>
            <translation>通知の表</translation>
        </message>
        <message>
            <source>Fields of the chosen notification</source>
            <translation>選択した通知の項目</translation>
        </message>
        <message>
            <source>Decoded</source>
            <translation>解読</translation>
        </message>
        <message>
            <source>Frame, as received</source>
            <translation>受信したままのフレーム</translation>
        </message>
        <message>
            <source>%1 of %2 connections receive notifications; each will be listed here with its bytes.</source>
            <translation>%2 個中 %1 個の接続が通知を受けます。各通知がバイト列と共にここに並びます。</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1.</source>
            <translation>メンテナンス通知: %1。</translation>
        </message>
        <message>
            <source>No notification yet</source>
            <translation>通知はまだありません</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>全 %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>, %1 older ones dropped</source>
            <translation>、古い %1 件を破棄</translation>
        </message>
        <message>
            <source>None of %1 matches the filter</source>
            <translation>%1 件中、該当なし</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::OverviewView</name>
        <message>
            <source>Overview</source>
            <translation>概要</translation>
        </message>
        <message>
            <source>Chart: commands per second</source>
            <translation>グラフ: 毎秒コマンド数</translation>
        </message>
        <message>
            <source>Chart: latency</source>
            <translation>グラフ: 応答時間</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>コマンド/秒</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>失敗/秒</translation>
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
            <translation>メンテナンス</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>スループット</translation>
        </message>
        <message>
            <source>Latency, from the call to the reply</source>
            <translation>呼び出しから応答までの時間</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>Connected, no traffic yet</source>
            <translation>接続済み、通信はまだありません</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1.</source>
            <translation>アプリケーションは %1 への接続を開いていません。</translation>
        </message>
        <message>
            <source>Nothing is announced. The server will tell before it moves connections.</source>
            <translation>予告はありません。接続を移す前にサーバーが知らせます。</translation>
        </message>
        <message>
            <source>Notifications: %1.</source>
            <translation>通知: %1。</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>エンドポイント</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Palette</name>
        <message>
            <source>Commands</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>A few letters of what you want to do</source>
            <translation>したいことの数文字</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>コマンドを探す</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Rail</name>
        <message>
            <source>Views</source>
            <translation>ビュー</translation>
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
            <translation>判定の理由</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>ほか %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Recorder</name>
        <message>
            <source>There is no data yet</source>
            <translation>データはまだありません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingModel</name>
        <message>
            <source>not readable</source>
            <translation>読めません</translation>
        </message>
        <message>
            <source>recovered, %1 damaged</source>
            <translation>復元、破損 %1</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>未完了</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>完全</translation>
        </message>
        <message>
            <source>recording of %1, begun %2, %3 long, %4</source>
            <translation>%1 の記録、開始 %2、長さ %3、%4</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>アプリケーション</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大きさ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingsView</name>
        <message>
            <source>Save what was &amp;just seen</source>
            <translation>直前の内容を保存(&amp;J)</translation>
        </message>
        <message>
            <source>Re&amp;play</source>
            <translation>再生(&amp;P)</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Table of recordings</source>
            <translation>記録の表</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>ファイルを開く(&amp;O)…</translation>
        </message>
        <message>
            <source>No recording yet</source>
            <translation>記録はまだありません</translation>
        </message>
        <message>
            <source>A recording holds everything that is shown, so that it can be looked at again. What was seen in the last 30 minutes is kept in memory and can be saved afterwards.</source>
            <translation>記録には表示される内容がすべて含まれ、後から見直せます。直近 30 分はメモリに保持され、後から保存できます。</translation>
        </message>
        <message>
            <source>&amp;Stop recording</source>
            <translation>記録を停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>記録(&amp;R)</translation>
        </message>
        <message>
            <source>Recording into %1, %2</source>
            <translation>%1 に記録中、%2</translation>
        </message>
        <message>
            <source>The last %1 are in memory</source>
            <translation>直近 %1 がメモリにあります</translation>
        </message>
        <message>
            <source>&amp;Compare…</source>
            <translation>比較(&amp;C)…</translation>
        </message>
        <message>
            <source>Compares the chosen recording with what is shown now, or with another recording</source>
            <translation>選んだ記録を、現在の表示または別の記録と比べます</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReplayBar</name>
        <message>
            <source>Play or pause (Ctrl+Space)</source>
            <translation>再生・一時停止 (Ctrl+Space)</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>Position in the recording</source>
            <translation>記録内の位置</translation>
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
            <translation>前の通知へ (Ctrl+[)</translation>
        </message>
        <message>
            <source>Notification ▸</source>
            <translation>通知 ▸</translation>
        </message>
        <message>
            <source>To the next notification (Ctrl+])</source>
            <translation>次の通知へ (Ctrl+])</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Close the recording</source>
            <translation>記録を閉じる</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>%p %</source>
            <translation>%p %</translation>
        </message>
        <message>
            <source>Reading what led to this moment</source>
            <translation>この時点までの経過を読み込み中</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Screenshots</name>
        <message>
            <source>cannot write %1</source>
            <translation>%1 に書けません</translation>
        </message>
        <message>
            <source>cannot make the folder %1</source>
            <translation>フォルダー %1 を作れません</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>接続が拒否されました</translation>
        </message>
        <message>
            <source>no pictures in %1</source>
            <translation>%1 に画像がありません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SimulatorPanel</name>
        <message>
            <source>Simulator</source>
            <translation>シミュレーター</translation>
        </message>
        <message>
            <source>no endpoint</source>
            <translation>エンドポイントなし</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>ノード</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>予告時間</translation>
        </message>
        <message>
            <source>moves to</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>within</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>&amp;MOVING</source>
            <translation>&amp;MOVING</translation>
        </message>
        <message>
            <source>Announce that the node moves</source>
            <translation>ノードの移動を予告します</translation>
        </message>
        <message>
            <source>Announce it to all connections</source>
            <translation>すべての接続に予告します</translation>
        </message>
        <message>
            <source>%1 %2 sent</source>
            <translation>%1 %2 を送りました</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>Close the node's connections without notice</source>
            <translation>ノードの接続を予告なく閉じます</translation>
        </message>
        <message>
            <source>Connections of %1 closed</source>
            <translation>%1 の接続を閉じました</translation>
        </message>
        <message>
            <source>F&amp;reeze</source>
            <translation>凍結(&amp;R)</translation>
        </message>
        <message>
            <source>Stop and resume the node's connections</source>
            <translation>ノードの接続を止め、再開します</translation>
        </message>
        <message>
            <source>%1 is frozen</source>
            <translation>%1 は凍結中</translation>
        </message>
        <message>
            <source>%1 goes on</source>
            <translation>%1 は再開しました</translation>
        </message>
        <message>
            <source>&amp;Delay</source>
            <translation>遅延(&amp;D)</translation>
        </message>
        <message>
            <source>Hold back every reply of the node for 50 ms</source>
            <translation>ノードの応答をすべて 50 ms 遅らせます</translation>
        </message>
        <message>
            <source>%1 is slow</source>
            <translation>%1 は遅くなりました</translation>
        </message>
        <message>
            <source>%1 is fast again</source>
            <translation>%1 は速さが戻りました</translation>
        </message>
        <message>
            <source>Mal&amp;formed</source>
            <translation>不正(&amp;F)</translation>
        </message>
        <message>
            <source>Send a notification that cannot be understood</source>
            <translation>理解できない通知を送ります</translation>
        </message>
        <message>
            <source>Malformed frame sent</source>
            <translation>不正なフレームを送りました</translation>
        </message>
        <message>
            <source>MOVING %1 sent</source>
            <translation>MOVING %1 を送りました</translation>
        </message>
        <message>
            <source>Fault of the node</source>
            <translation>ノードの障害</translation>
        </message>
        <message>
            <source>no fault</source>
            <translation>障害なし</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>Bytes to send; \r and \n are control characters</source>
            <translation>送るバイト列。\r と \n は制御文字</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>障害</translation>
        </message>
        <message>
            <source>R&amp;un</source>
            <translation>実行(&amp;U)</translation>
        </message>
        <message>
            <source>Run the scenario</source>
            <translation>シナリオを実行</translation>
        </message>
        <message>
            <source>%1 runs</source>
            <translation>%1 を実行中</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>バイト列</translation>
        </message>
        <message>
            <source>&amp;Send</source>
            <translation>送信(&amp;S)</translation>
        </message>
        <message>
            <source>Send the bytes to every connection of the node</source>
            <translation>ノードのすべての接続にバイト列を送る</translation>
        </message>
        <message>
            <source>Bytes sent</source>
            <translation>バイト列を送りました</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>接続を拒否</translation>
        </message>
        <message>
            <source>never answers</source>
            <translation>応答しない</translation>
        </message>
        <message>
            <source>closes new connections</source>
            <translation>新しい接続を閉じる</translation>
        </message>
        <message>
            <source>freezes its connections</source>
            <translation>接続を凍結</translation>
        </message>
        <message>
            <source>refuses the login</source>
            <translation>ログインを拒否</translation>
        </message>
        <message>
            <source>is still loading</source>
            <translation>読み込み中</translation>
        </message>
        <message>
            <source>has too many clients</source>
            <translation>クライアントが多すぎる</translation>
        </message>
        <message>
            <source>refuses TLS</source>
            <translation>TLS を拒否</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::StateOverlay</name>
        <message>
            <source>&amp;Attach…</source>
            <translation>接続(&amp;A)…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>デモを実行(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Clear the filter</source>
            <translation>絞り込みを解除(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableDialog</name>
        <message>
            <source>&amp;Copy as CSV</source>
            <translation>CSV としてコピー(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TimelineWidget</name>
        <message>
            <source>Notified</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>, attempt %1</source>
            <translation>、試行 %1</translation>
        </message>
        <message>
            <source>end not seen</source>
            <translation>終わりは未確認</translation>
        </message>
        <message>
            <source>, %1 attempts</source>
            <translation>、試行 %1 回</translation>
        </message>
        <message>
            <source>completed, with the time to the switch</source>
            <translation>完了と切り替えまでの時間</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>old node / new node</source>
            <translation>旧ノード / 新ノード</translation>
        </message>
        <message>
            <source>time-outs relaxed</source>
            <translation>タイムアウト緩和</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>データなし</translation>
        </message>
        <message>
            <source>Connection %1</source>
            <translation>接続 %1</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>On %1, socket no. %2</source>
            <translation>%1 上、ソケット %2 番</translation>
        </message>
        <message>
            <source>Handoff timeline</source>
            <translation>引き継ぎのタイムライン</translation>
        </message>
        <message>
            <source>%1 connections, %2 handoffs running, %3 ended</source>
            <translation>接続 %1、引き継ぎ中 %2、終了 %3</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TransitionModel</name>
        <message>
            <source>Time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>エンドポイント</translation>
        </message>
        <message>
            <source>From</source>
            <translation>変更前</translation>
        </message>
        <message>
            <source>To</source>
            <translation>変更後</translation>
        </message>
        <message>
            <source>Failures</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>最後のエラー</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Verdict</name>
        <message>
            <source>Next attempt in %1.</source>
            <translation>次の試行まで %1。</translation>
        </message>
        <message>
            <source>Trying again.</source>
            <translation>再試行中。</translation>
        </message>
        <message>
            <source>Nothing is watched. Attach to an application, or run the demo.</source>
            <translation>何も監視していません。アプリケーションに接続するか、デモを実行してください。</translation>
        </message>
        <message>
            <source>Not known: the application cannot be reached for %1. %2</source>
            <translation>不明: アプリケーションに %1 届きません。%2</translation>
        </message>
        <message>
            <source>Connecting to the application.</source>
            <translation>アプリケーションに接続しています。</translation>
        </message>
        <message>
            <source>Not known: no data for %1. What you see is the past.</source>
            <translation>不明: %1 データがありません。表示は過去のものです。</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in the last 10 s, %1 of them by time-out</source>
            <translation>
                <numerusform>直近 10 秒で %n 個のコマンドが失敗、うちタイムアウト %1</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection is ready</source>
            <translation>準備のできた接続がありません</translation>
        </message>
        <message numerus="yes">
            <source>%n socket(s) lost without notice in the last 10 s</source>
            <translation>
                <numerusform>直近 10 秒で %n 個のソケットが予告なく喪失</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 connections are ready</source>
            <translation>%2 個中 %1 個の接続が準備完了</translation>
        </message>
        <message>
            <source>p99 is %1, usually %2</source>
            <translation>p99 は %1、通常 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) could not be moved and stay on the leaving node</source>
            <translation>
                <numerusform>%n 個の接続が移動できず、離脱するノードに残っています</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) repeat their handoff</source>
            <translation>
                <numerusform>%n 個の接続が引き継ぎを再試行中</numerusform>
            </translation>
        </message>
        <message>
            <source>Circuit breaker open: %1</source>
            <translation>サーキットブレーカーが開: %1</translation>
        </message>
        <message>
            <source>%1: %2 of %3 connections moved</source>
            <translation>%1: %3 個中 %2 個の接続が移動済み</translation>
        </message>
        <message>
            <source>%1 is under way</source>
            <translation>%1 が進行中</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s)</source>
            <translation>
                <numerusform>%n 個の接続でタイムアウト緩和中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n malformed notification(s) in the last 10 s</source>
            <translation>
                <numerusform>直近 10 秒に不正な通知 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>No command failed in the last 10 s</source>
            <translation>直近 10 秒に失敗したコマンドはありません</translation>
        </message>
        <message>
            <source>No socket was lost without notice</source>
            <translation>予告なく失われたソケットはありません</translation>
        </message>
        <message>
            <source>p99 is %1</source>
            <translation>p99 は %1</translation>
        </message>
        <message>
            <source>The server announces maintenance</source>
            <translation>サーバーはメンテナンスを予告します</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1</source>
            <translation>メンテナンス通知: %1</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>MOVING 48 to an endpoint</comment>
            <translation>%2 への %1</translation>
        </message>
        <message>
            <source>, %1 of %2 moved</source>
            <translation>、%2 件中 %1 件移動済み</translation>
        </message>
        <message>
            <source>, %1 left</source>
            <translation>、残り %1</translation>
        </message>
        <message>
            <source>, deadline passed</source>
            <translation>、期限超過</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in 10 s</source>
            <translation>
                <numerusform>10 秒で %n 個のコマンドが失敗</numerusform>
            </translation>
        </message>
        <message>
            <source>no connection is ready</source>
            <translation>準備のできた接続がない</translation>
        </message>
        <message>
            <source>, no connection is ready</source>
            <translation>、準備のできた接続がない</translation>
        </message>
        <message>
            <source>Callers are hurt: %1. %2%3.</source>
            <translation>呼び出し側に影響: %1。%2%3。</translation>
        </message>
        <message>
            <source>Callers are hurt: %1.</source>
            <translation>呼び出し側に影響: %1。</translation>
        </message>
        <message>
            <source>only %1 of %2 connections are ready</source>
            <translation>%2 個中 %1 個の接続のみ準備完了</translation>
        </message>
        <message>
            <source>replies are slow</source>
            <translation>応答が遅い</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) cannot be moved</source>
            <translation>
                <numerusform>%n 個の接続が移動できない</numerusform>
            </translation>
        </message>
        <message>
            <source>the circuit breaker of %1 is open</source>
            <translation>%1 のサーキットブレーカーが開いている</translation>
        </message>
        <message>
            <source>sockets were lost without notice</source>
            <translation>ソケットが予告なく失われた</translation>
        </message>
        <message>
            <source>No command fails, but %1. %2%3.</source>
            <translation>コマンドの失敗はありませんが、%1。%2%3。</translation>
        </message>
        <message>
            <source>No command fails, but %1.</source>
            <translation>コマンドの失敗はありませんが、%1。</translation>
        </message>
        <message>
            <source>Callers are not affected. %1%2.</source>
            <translation>呼び出し側に影響はありません。%1%2。</translation>
        </message>
        <message>
            <source>Callers are not affected. Time-outs stay relaxed for a while after maintenance.</source>
            <translation>呼び出し側に影響はありません。メンテナンス後しばらくタイムアウトは緩和されたままです。</translation>
        </message>
        <message>
            <source>Callers are not affected. No maintenance is under way.</source>
            <translation>呼び出し側に影響はありません。メンテナンスは行われていません。</translation>
        </message>
        <message>
            <source>Nothing to judge yet: the application has not opened a connection.</source>
            <translation>まだ判定できません: アプリケーションが接続を開いていません。</translation>
        </message>
        <message>
            <source>Callers are not affected. There is no traffic.</source>
            <translation>呼び出し側に影響はありません。通信がありません。</translation>
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
            <translation>低下</translation>
        </message>
        <message>
            <source>HURTING</source>
            <translation>影響あり</translation>
        </message>
        <message>
            <source>UNKNOWN</source>
            <translation>不明</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s), for %1 at most</source>
            <translation>
                <numerusform>%n 本の接続でタイムアウトを緩和中 (最長あと %1)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n retrying</source>
            <translation>
                <numerusform>、再試行 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::VerdictBar</name>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>%1 old</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>p99 (usual)</source>
            <translation>p99 (通常)</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
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
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ViewPage</name>
        <message>
            <source>Nothing is watched</source>
            <translation>何も監視していません</translation>
        </message>
        <message>
            <source>Attach to an application that publishes telemetry, or run the demo to see maintenance happen.</source>
            <translation>テレメトリを公開するアプリケーションに接続するか、デモでメンテナンスを見てください。</translation>
        </message>
        <message>
            <source>The application cannot be reached</source>
            <translation>アプリケーションに届きません</translation>
        </message>
        <message>
            <source>%1

It is tried again until it answers.</source>
            <translation>%1

応答があるまで再試行します。</translation>
        </message>
        <message>
            <source>Connecting to the application</source>
            <translation>アプリケーションに接続中</translation>
        </message>
        <message>
            <source>Waiting for its first answer.</source>
            <translation>最初の応答を待っています。</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>接続済み</translation>
        </message>
        <message>
            <source>Waiting for the first data.</source>
            <translation>最初のデータを待っています。</translation>
        </message>
        <message>
            <source>Data stopped %1 ago; last seen at %2.</source>
            <translation>データは %1 前に止まりました。最後は %2。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Words</name>
        <message>
            <source>Not connected</source>
            <translation>未接続</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>接続中</translation>
        </message>
        <message>
            <source>Initialising</source>
            <translation>初期化中</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>移動予定</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>Handing off</source>
            <translation>引き継ぎ中</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>排出中</translation>
        </message>
        <message>
            <source>Retrying</source>
            <translation>再試行</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>残留</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>喪失</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>閉</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>予告</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>待ち行列</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>resolving</source>
            <translation>名前解決</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>handshake</source>
            <translation>ハンドシェイク</translation>
        </message>
        <message>
            <source>switched</source>
            <translation>切替済み</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>排出中</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>retrying</source>
            <translation>再試行</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>残留</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>移動済み</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>既に移動先</translation>
        </message>
        <message>
            <source>limit reached</source>
            <translation>上限到達</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>置換</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>喪失</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>不正</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>適用</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>写し</translation>
        </message>
        <message>
            <source>catch-up</source>
            <translation>追補</translation>
        </message>
        <message>
            <source>late</source>
            <translation>遅延</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>無視</translation>
        </message>
        <message>
            <source>off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>照会中</translation>
        </message>
        <message>
            <source>on</source>
            <translation>オン</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒否</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>まだ不明</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>対応</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>非対応</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>無効</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未接続</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>終了中</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>閉</translation>
        </message>
        <message>
            <source>open</source>
            <translation>開</translation>
        </message>
        <message>
            <source>half-open</source>
            <translation>半開</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceAccess</name>
        <message>
            <source>%1 holds no certificate</source>
            <translation>%1 に証明書がありません</translation>
        </message>
        <message>
            <source>a certificate and its key belong together</source>
            <translation>証明書とその鍵は一緒に指定してください</translation>
        </message>
        <message>
            <source>%1 holds no private key</source>
            <translation>%1 に秘密鍵がありません</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Comparison</name>
        <message>
            <source>Figure</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Length [s]</source>
            <translation>長さ [s]</translation>
        </message>
        <message>
            <source>First MOVING after [s]</source>
            <translation>最初の MOVING まで [s]</translation>
        </message>
        <message>
            <source>From MOVING to the last switch [s]</source>
            <translation>MOVING から最後の切り替えまで [s]</translation>
        </message>
        <message>
            <source>Longest handoff [s]</source>
            <translation>最長の引き継ぎ [s]</translation>
        </message>
        <message>
            <source>Handoffs started</source>
            <translation>開始した引き継ぎ</translation>
        </message>
        <message>
            <source>Handoffs succeeded</source>
            <translation>成功した引き継ぎ</translation>
        </message>
        <message>
            <source>Handoffs kept on the old node</source>
            <translation>旧ノードに残った引き継ぎ</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>失敗した引き継ぎ</translation>
        </message>
        <message>
            <source>Handoff attempts repeated</source>
            <translation>引き継ぎの再試行</translation>
        </message>
        <message>
            <source>Circuit breakers opened</source>
            <translation>開いたサーキットブレーカー</translation>
        </message>
        <message>
            <source>Sockets lost without notice</source>
            <translation>予告なく失われたソケット</translation>
        </message>
        <message>
            <source>Commands failed</source>
            <translation>失敗したコマンド</translation>
        </message>
        <message>
            <source>Commands timed out</source>
            <translation>タイムアウトしたコマンド</translation>
        </message>
        <message>
            <source>Commands repeated</source>
            <translation>再送したコマンド</translation>
        </message>
        <message>
            <source>Error replies</source>
            <translation>エラー応答</translation>
        </message>
        <message>
            <source>Commands [1/s]</source>
            <translation>コマンド [1/s]</translation>
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
            <translation>同時に緩和された接続の最大数</translation>
        </message>
        <message>
            <source>Most commands queued at once</source>
            <translation>同時に待機したコマンドの最大数</translation>
        </message>
        <message>
            <source>Notifications: %1</source>
            <translation>通知: %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointSummary</name>
        <message>
            <source>Endpoints</source>
            <translation>エンドポイント</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>ほか %1 件</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::GuidedTour</name>
        <message>
            <source>A quiet day</source>
            <translation>静かな一日</translation>
        </message>
        <message>
            <source>Four threads read and write over 8 connections, and check every answer. The line at the top is the verdict: it says OK, and whether that can be trusted: how old the data is.</source>
            <translation>4 つのスレッドが 8 本の接続で読み書きし、すべての応答を確かめます。上の行が判定です。OK であること、そしてデータの古さから信頼できるかどうかを示します。</translation>
        </message>
        <message>
            <source>The server announces work</source>
            <translation>サーバーが作業を予告</translation>
        </message>
        <message>
            <source>MIGRATING: a shard is moved. Every connection gets the message; it is listed once, with the number of copies. Time-outs are relaxed until MIGRATED comes.</source>
            <translation>MIGRATING: シャードが移動します。すべての接続が通知を受け、一覧には写しの数とともに 1 回だけ載ります。MIGRATED が来るまでタイムアウトは緩和されます。</translation>
        </message>
        <message>
            <source>The node moves</source>
            <translation>ノードが移動</translation>
        </message>
        <message>
            <source>MOVING names the new endpoint and the time that is left. Each row is a connection: it waits for a worker, connects to the new node while the old one goes on serving, and switches.</source>
            <translation>MOVING は新しいエンドポイントと残り時間を示します。各行は 1 本の接続です。ワーカーを待ち、旧ノードが応答を続ける間に新ノードへ接続し、切り替わります。</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>誰も待たない</translation>
        </message>
        <message>
            <source>Every connection has another endpoint now, and none was lost: the column &quot;Lost sockets&quot; is still zero. Commands went on all the time; see the throughput in the overview.</source>
            <translation>すべての接続が別のエンドポイントに移り、失われたものはありません。「失ったソケット」の列は 0 のままです。コマンドは止まらずに流れました。概要のスループットを見てください。</translation>
        </message>
        <message>
            <source>The old node goes</source>
            <translation>旧ノードが去る</translation>
        </message>
        <message>
            <source>It closes what is left and refuses newcomers. Circuit breakers count failed attempts; theirs are closed, as all attempts succeeded.</source>
            <translation>残りを閉じ、新しい接続を拒みます。サーキットブレーカーは失敗した試行を数えます。すべて成功したので、ここでは閉じています。</translation>
        </message>
        <message>
            <source>And back again</source>
            <translation>そして元へ</translation>
        </message>
        <message>
            <source>The next node of the rolling upgrade: all connections move back. Freeze the picture with F8, zoom with + and -, go from one notification to the next with [ and ].</source>
            <translation>ローリングアップグレードの次のノードです。すべての接続が戻ります。F8 で画面を止め、+ と - で拡大縮小、[ と ] で通知の間を移動できます。</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>あなたの番</translation>
        </message>
        <message>
            <source>Below you can send any notification, break any node, or run a scenario, and see what the verdict says. The rolling upgrade begins again in a few seconds.</source>
            <translation>下の欄から任意の通知を送り、ノードを壊し、シナリオを実行して、判定を見ることができます。ローリングアップグレードは数秒後にまた始まります。</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>戻る(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>次へ(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Follow the demo</source>
            <translation>デモに合わせる(&amp;F)</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>ガイドツアー</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>手順 %1 / %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Preferences</name>
        <message>
            <source>%1 holds no preferences</source>
            <translation>%1 に設定がありません</translation>
        </message>
        <message>
            <source>%1: "%2" is out of range</source>
            <translation>%1: 「%2」は範囲外です</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 に書き込めません: %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::PreferencesDialog</name>
        <message>
            <source>&amp;Reduced motion: pictures move on once a second</source>
            <translation>動きを減らす: 表示は 1 秒に 1 回進む(&amp;R)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>システムに従う</translation>
        </message>
        <message>
            <source>light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
        <message>
            <source>that of the system</source>
            <translation>システムの言語</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>配色(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>言語(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>文字の大きさ(&amp;S)</translation>
        </message>
        <message>
            <source>Shown &amp;time at the start</source>
            <translation>起動時の表示時間(&amp;T)</translation>
        </message>
        <message>
            <source>Command for ss&amp;h:// sources</source>
            <translation>ss&amp;h:// のコマンド</translation>
        </message>
        <message>
            <source>&amp;Defaults</source>
            <translation>既定値(&amp;D)</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>言語は次回の起動時に変わります。</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RemoteSource</name>
        <message>
            <source>&amp;Test</source>
            <translation>テスト(&amp;T)</translation>
        </message>
        <message>
            <source>not stored</source>
            <translation>保存されません</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM ファイル</translation>
        </message>
        <message>
            <source>Result of the test</source>
            <translation>テストの結果</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>アドレス(&amp;D)</translation>
        </message>
        <message>
            <source>T&amp;oken</source>
            <translation>トークン(&amp;O)</translation>
        </message>
        <message>
            <source>A&amp;uthorities</source>
            <translation>認証局(&amp;U)</translation>
        </message>
        <message>
            <source>Our &amp;certificate</source>
            <translation>こちらの証明書(&amp;C)</translation>
        </message>
        <message>
            <source>Its &amp;key</source>
            <translation>その鍵(&amp;K)</translation>
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
            <translation>%1、%3 のプロセス %2、qredis %4</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>接続 %n 本</numerusform>
            </translation>
        </message>
        <message>
            <source>Address</source>
            <translation>アドレス</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>応答</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>No address is given</source>
            <translation>アドレスがありません</translation>
        </message>
        <message>
            <source>%1, after %2</source>
            <translation>%1 (%2 後)</translation>
        </message>
        <message>
            <source>No answer within %1 s</source>
            <translation>%1 秒以内に応答がありません</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>ホスト名</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>暗号化</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>%1 後</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableTexts</name>
        <message>
            <source>at</source>
            <translation>時点</translation>
        </message>
        <message>
            <source>attempt</source>
            <translation>試行</translation>
        </message>
        <message>
            <source>attempts max</source>
            <translation>試行上限</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>breaker</source>
            <translation>ブレーカー</translation>
        </message>
        <message>
            <source>cache hits</source>
            <translation>キャッシュヒット</translation>
        </message>
        <message>
            <source>cache misses</source>
            <translation>キャッシュミス</translation>
        </message>
        <message>
            <source>client id</source>
            <translation>クライアント ID</translation>
        </message>
        <message>
            <source>commands</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>connection</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>connections</source>
            <translation>接続数</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>写し</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>効果</translation>
        </message>
        <message>
            <source>end</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>endpoint</source>
            <translation>エンドポイント</translation>
        </message>
        <message>
            <source>error</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>failures</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>failures in a row</source>
            <translation>連続失敗</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>フレーム</translation>
        </message>
        <message>
            <source>grace</source>
            <translation>猶予</translation>
        </message>
        <message>
            <source>handoff</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>handoffs</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>handoffs running</source>
            <translation>実行中の引き継ぎ</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>in flight</source>
            <translation>処理中</translation>
        </message>
        <message>
            <source>in state</source>
            <translation>経過</translation>
        </message>
        <message>
            <source>last error</source>
            <translation>最後のエラー</translation>
        </message>
        <message>
            <source>left</source>
            <translation>残り</translation>
        </message>
        <message>
            <source>length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>local</source>
            <translation>ローカル</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>不正</translation>
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
            <translation>開いた回数</translation>
        </message>
        <message>
            <source>operation</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>結果</translation>
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
            <translation>接続先</translation>
        </message>
        <message>
            <source>probe in</source>
            <translation>試行まで</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>read</source>
            <translation>受信</translation>
        </message>
        <message>
            <source>reconnects</source>
            <translation>失ったソケット</translation>
        </message>
        <message>
            <source>relaxed</source>
            <translation>緩和</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>再送</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>server errors</source>
            <translation>エラー応答</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>ソケット</translation>
        </message>
        <message>
            <source>source</source>
            <translation>移動元</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>successes</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>target</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>しきい値</translation>
        </message>
        <message>
            <source>time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>タイムアウト</translation>
        </message>
        <message>
            <source>type</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>workers busy</source>
            <translation>稼働ワーカー</translation>
        </message>
        <message>
            <source>written</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>cache invalidations</source>
            <translation>キャッシュ無効化</translation>
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
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
</TS>
