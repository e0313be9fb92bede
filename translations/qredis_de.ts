<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QRedis</name>
    <message>
        <source>Maintenance notifications need RESP3</source>
        <translation>Wartungsmeldungen brauchen RESP3</translation>
    </message>
    <message>
        <source>The server sent a reply that nothing was asked for</source>
        <translation>Der Server hat eine Antwort gesendet, nach der nichts gefragt hatte</translation>
    </message>
    <message>
        <source>The server did not answer HELLO with its properties</source>
        <translation>Der Server hat auf HELLO nicht mit seinen Eigenschaften geantwortet</translation>
    </message>
    <message>
        <source>protocol is Resp2; a CachedReader needs Resp3</source>
        <translation>protocol ist Resp2; ein CachedReader braucht Resp3</translation>
    </message>
    <message>
        <source>%1 blocks; use Client::execute()</source>
        <translation>%1 wartet; verwenden Sie Client::execute()</translation>
    </message>
    <message>
        <source>%1 is not read-only; use Client::execute()</source>
        <translation>%1 liest nicht nur; verwenden Sie Client::execute()</translation>
    </message>
    <message>
        <source>an argument of %1 has %2 bytes; permitted: %3 bytes (maximumArgumentBytes)</source>
        <translation>Ein Argument von %1 hat %2 Bytes; erlaubt: %3 Bytes (maximumArgumentBytes)</translation>
    </message>
    <message>
        <source>There are no credentials: %1</source>
        <translation>Es gibt keine Zugangsdaten: %1</translation>
    </message>
    <message>
        <source>A CachedReader needs RESP3, which the server refuses</source>
        <translation>Ein CachedReader braucht RESP3, das der Server ablehnt</translation>
    </message>
    <message>
        <source>The CachedReader is not needed any more</source>
        <translation>Der CachedReader wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>The provider did not give credentials in time for %1</source>
        <translation>Es kamen nicht rechtzeitig Zugangsdaten für %1</translation>
    </message>
    <message>
        <source>prefixes are set; permitted with Tracking::ReadKeys: none</source>
        <translation>prefixes sind gesetzt; erlaubt mit Tracking::ReadKeys: keine</translation>
    </message>
    <message>
        <source>prefixes have &quot;%1&quot; and &quot;%2&quot;; permitted: none that begins with another one</source>
        <translation>prefixes enthalten »%1« und »%2«; erlaubt: keines, das mit einem anderen beginnt</translation>
    </message>
    <message>
        <source>credentialsProvider is set, and userName or password as well; permitted: one of the two ways</source>
        <translation>credentialsProvider ist gesetzt und userName oder password ebenfalls; erlaubt: einer der beiden Wege</translation>
    </message>
    <message>
        <source>the command is empty</source>
        <translation>Der Befehl ist leer</translation>
    </message>
    <message>
        <source>%1 cannot share a connection with other commands</source>
        <translation>%1 kann keine Verbindung mit anderen Befehlen teilen</translation>
    </message>
    <message>
        <source>; use %1</source>
        <translation>; stattdessen: %1</translation>
    </message>
    <message>
        <source>the pipeline is empty</source>
        <translation>Die Pipeline ist leer</translation>
    </message>
    <message>
        <source>the pipeline exceeds 2 GiB</source>
        <translation>Die Pipeline ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>the transaction is empty</source>
        <translation>Die Transaktion ist leer</translation>
    </message>
    <message>
        <source>%1 counts the writes of its own connection; append it to the Pipeline that has them</source>
        <translation>%1 zählt die Schreibvorgänge der eigenen Verbindung und gehört in die Pipeline, die sie enthält</translation>
    </message>
    <message>
        <source>a session with WATCH cannot block</source>
        <translation>Eine Sitzung mit WATCH kann nicht warten</translation>
    </message>
    <message>
        <source>Client::watch(): there are no keys</source>
        <translation>Client::watch(): Es sind keine Schlüssel angegeben</translation>
    </message>
    <message>
        <source>WatchSession::execute(): the session ended with its transaction; use Client::watch()</source>
        <translation>WatchSession::execute(): Die Sitzung endete mit ihrer Transaktion; stattdessen: Client::watch()</translation>
    </message>
    <message>
        <source>The command was cancelled</source>
        <translation>Der Befehl wurde abgebrochen</translation>
    </message>
    <message>
        <source>The connection was not needed any more</source>
        <translation>Die Verbindung wurde nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>The server moves; a session with WATCH cannot. Begin it again</source>
        <translation>Der Server zieht um, eine Sitzung mit WATCH kann das nicht. Sie muss von vorn beginnen</translation>
    </message>
    <message>
        <source>The connection of the session with WATCH was lost: %1</source>
        <translation>Die Verbindung der Sitzung mit WATCH ging verloren: %1</translation>
    </message>
    <message>
        <source>There is no transaction</source>
        <translation>Es gibt keine Transaktion</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved in time</source>
        <translation>Der Rechnername %1 konnte nicht rechtzeitig aufgelöst werden</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1, the size of the pool; this needs one more connection, of its own</source>
        <translation>maximumActiveConnections ist %1, so viel wie der Pool; hierfür ist eine weitere, eigene Verbindung nötig</translation>
    </message>
    <message>
        <source>None of %1 connections beyond the pool became free in time (maximumActiveConnections)</source>
        <translation>Keine der %1 Verbindungen außerhalb des Pools wurde rechtzeitig frei (maximumActiveConnections)</translation>
    </message>
    <message>
        <source>Nothing is subscribed any more</source>
        <translation>Es ist nichts mehr abonniert</translation>
    </message>
    <message>
        <source>executeBlocking() was called on a thread that must not block</source>
        <translation>executeBlocking() wurde in einem Thread aufgerufen, der nicht warten darf</translation>
    </message>
    <message>
        <source>The reply has not come yet</source>
        <translation>Die Antwort ist noch nicht da</translation>
    </message>
    <message>
        <source>There is no command</source>
        <translation>Es gibt keinen Befehl</translation>
    </message>
    <message>
        <source>Scan::start(): a scan can be started only once</source>
        <translation>Scan::start(): Ein Durchgang kann nur einmal begonnen werden</translation>
    </message>
    <message>
        <source>Scan::start(): the client is gone</source>
        <translation>Scan::start(): Den Client gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Scan::start(): the client lives on another thread</source>
        <translation>Scan::start(): Der Client lebt in einem anderen Thread</translation>
    </message>
    <message>
        <source>Scan::setCount(): %1 is not between 1 and 1000000</source>
        <translation>Scan::setCount(): %1 liegt nicht zwischen 1 und 1000000</translation>
    </message>
    <message>
        <source>Scan::setLookAhead(): %1 is not between 1 and 1000</source>
        <translation>Scan::setLookAhead(): %1 liegt nicht zwischen 1 und 1000</translation>
    </message>
    <message>
        <source>Scan::setType(): only keys have a type</source>
        <translation>Scan::setType(): Nur Schlüssel haben einen Typ</translation>
    </message>
    <message>
        <source>Scan::takeBatch(): the client is gone</source>
        <translation>Scan::takeBatch(): Den Client gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The server answered a scan without a cursor</source>
        <translation>Der Server hat ohne Cursor geantwortet</translation>
    </message>
    <message>
        <source>Script::run(): the script is empty</source>
        <translation>Script::run(): Das Skript ist leer</translation>
    </message>
    <message>
        <source>The server sent a reply that nobody asked for</source>
        <translation>Der Server hat eine Antwort gesendet, nach der niemand gefragt hatte</translation>
    </message>
    <message>
        <source>The server went silent</source>
        <translation>Der Server ist verstummt</translation>
    </message>
    <message>
        <source>%1 did not accept a connection in time</source>
        <translation>%1 hat nicht rechtzeitig eine Verbindung angenommen</translation>
    </message>
    <message>
        <source>%1 did not answer the handshake in time</source>
        <translation>%1 hat die Begrüßung nicht rechtzeitig beantwortet</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved: %2</source>
        <translation>Der Rechnername %1 konnte nicht aufgelöst werden: %2</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>Keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>The client was closed</source>
        <translation>Der Client wurde geschlossen</translation>
    </message>
    <message>
        <source>The client has %1 commands of %2 bytes without a reply and takes no more</source>
        <translation>Der Client hat %1 Befehle mit %2 Bytes ohne Antwort und nimmt keine weiteren an</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>%1 still leads to the node that is leaving</source>
        <translation>%1 führt noch zu dem Knoten, der geht</translation>
    </message>
    <message>
        <source>The old connection did not answer before it had to be closed</source>
        <translation>Die alte Verbindung hat nicht geantwortet, bevor sie geschlossen werden musste</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Die Verbindung ging verloren: %1</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>Die Verbindung zu %1 ging verloren: %2</translation>
    </message>
    <message>
        <source>No reply within %1 ms</source>
        <translation>Keine Antwort innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>The server closed the connection</source>
        <translation>Der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>The target did not answer in time</source>
        <translation>Das Ziel hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Database %1 was refused: %2</source>
        <translation>Datenbank %1 wurde verweigert: %2</translation>
    </message>
    <message>
        <source>The server sent bytes that are not RESP: %1</source>
        <translation>Der Server hat Bytes gesendet, die nicht RESP sind: %1</translation>
    </message>
    <message>
        <source>A string of %1 bytes came, the limit is %2 bytes</source>
        <translation>Es kam eine Zeichenkette von %1 Bytes, die Grenze ist %2 Bytes</translation>
    </message>
    <message>
        <source>endpoint is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>endpoint ist unvollständig; erlaubt: ein Rechner und ein Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>password is empty; permitted with a userName: any other</source>
        <translation>password ist leer; mit userName erlaubt: jedes andere</translation>
    </message>
    <message>
        <source>clientName has characters that a server refuses; permitted: printable ASCII without spaces</source>
        <translation>clientName enthält Zeichen, die ein Server ablehnt; erlaubt: druckbares ASCII ohne Leerzeichen</translation>
    </message>
    <message>
        <source>reconnectDelayMinimum is %1 ms; permitted: 1 ms to reconnectDelayMaximum, which is %2 ms</source>
        <translation>reconnectDelayMinimum ist %1 ms; erlaubt: 1 ms bis reconnectDelayMaximum, also %2 ms</translation>
    </message>
    <message>
        <source>protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3</source>
        <translation>protocol ist Resp2; mit MaintenanceMode::Enabled erlaubt: Resp3</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1; permitted: 0, or poolSize, which is %2, to 100000</source>
        <translation>maximumActiveConnections ist %1; erlaubt: 0, oder poolSize, also %2, bis 100000</translation>
    </message>
    <message>
        <source>connectionLifetime is %1 ms; permitted: 0 ms, or 100 ms to 2592000000 ms</source>
        <translation>connectionLifetime ist %1 ms; erlaubt: 0 ms, oder 100 ms bis 2592000000 ms</translation>
    </message>
    <message>
        <source>port of the url is not a number in the range; permitted: 1 to 65535</source>
        <translation>Der Port der url ist keine Zahl im Bereich; erlaubt: 1 bis 65535</translation>
    </message>
    <message>
        <source>url cannot be read; permitted: redis://[[user]:password@]host[:port][/database]</source>
        <translation>url ist nicht lesbar; erlaubt: redis://[[user]:password@]host[:port][/database]</translation>
    </message>
    <message>
        <source>host of the url is missing; permitted: a name or an address</source>
        <translation>Der Rechner der url fehlt; erlaubt: ein Name oder eine Adresse</translation>
    </message>
    <message>
        <source>port of the url is 0; permitted: 1 to 65535</source>
        <translation>Der Port der url ist 0; erlaubt: 1 bis 65535</translation>
    </message>
    <message>
        <source>database of the url is not a number in the range; permitted: 0 to 2147483647</source>
        <translation>Die Datenbank der url ist keine Zahl im Bereich; erlaubt: 0 bis 2147483647</translation>
    </message>
    <message>
        <source>parameter &quot;protocol&quot; of the url is not known; permitted: 2, 3</source>
        <translation>Der Parameter „protocol“ der url ist nicht bekannt; erlaubt: 2, 3</translation>
    </message>
    <message>
        <source>url has a fragment; permitted: none, and %23 for the character #</source>
        <translation>url hat ein Fragment; erlaubt: keines, und %23 für das Zeichen #</translation>
    </message>
    <message>
        <source>%1 is %2; permitted: %3 to %4</source>
        <translation>%1 ist %2; erlaubt: %3 bis %4</translation>
    </message>
    <message>
        <source>%1 was given a kind that does not fit</source>
        <translation>%1 bekam eine Art, die nicht passt</translation>
    </message>
    <message>
        <source>The server answered with %1, which this command does not expect</source>
        <translation>Der Server hat mit %1 geantwortet, was dieser Befehl nicht erwartet</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time. Check that its port speaks TLS</source>
        <translation>%1 hat die TLS-Begrüßung nicht rechtzeitig beendet. Bitte prüfen, ob der Port TLS spricht</translation>
    </message>
    <message>
        <source>The server took no bytes for %1 ms</source>
        <translation>Der Server hat %1 ms lang keine Bytes angenommen</translation>
    </message>
    <message>
        <source>No connection within %1 ms</source>
        <translation>Keine Verbindung innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The certificate is made for %1. Connect by such a name, set tlsServerName to it, or give the server a certificate for this name</source>
        <translation>Das Zertifikat ist für %1 ausgestellt. Bitte mit einem solchen Namen verbinden, tlsServerName darauf setzen oder dem Server ein Zertifikat für diesen Namen geben</translation>
    </message>
    <message>
        <source>Add the certificate of its authority (%1) to the caCertificates of tlsConfiguration, if it is to be trusted</source>
        <translation>Das Zertifikat seiner Ausstellerin (%1) zu den caCertificates von tlsConfiguration hinzufügen, wenn ihr vertraut werden soll</translation>
    </message>
    <message>
        <source>It is valid from %1 to %2. Renew the certificate of the server, or check this machine&apos;s clock</source>
        <translation>Es gilt von %1 bis %2. Bitte das Zertifikat des Servers erneuern oder die Uhr dieses Rechners prüfen</translation>
    </message>
    <message>
        <source>Check the certificate of the server</source>
        <translation>Bitte das Zertifikat des Servers prüfen</translation>
    </message>
    <message>
        <source>This installation of Qt cannot do TLS. Install its TLS plug-in and a supported version of OpenSSL</source>
        <translation>Diese Installation von Qt beherrscht kein TLS. Bitte ihr TLS-Plugin und eine unterstützte Version von OpenSSL installieren</translation>
    </message>
    <message>
        <source>The TLS handshake for &quot;%1&quot; failed: %2. Check that the port speaks TLS, that both sides have a version of TLS in common, and whether the server asks for a certificate of the client (localCertificate and privateKey of tlsConfiguration)</source>
        <translation>Die TLS-Begrüßung für „%1“ ist gescheitert: %2. Bitte prüfen, ob der Port TLS spricht, ob beide Seiten eine Version von TLS gemeinsam haben und ob der Server ein Zertifikat des Clients verlangt (localCertificate und privateKey von tlsConfiguration)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The certificate of the server is refused for &quot;%1&quot;: %2</source>
        <translation>Das Zertifikat des Servers wird für „%1“ abgelehnt: %2</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake. Check that its port speaks TLS</source>
        <translation>Der Server hat die Verbindung während der TLS-Begrüßung geschlossen. Bitte prüfen, ob sein Port TLS spricht</translation>
    </message>
    <message>
        <source>There is no socket of this name</source>
        <translation>Es gibt keinen Socket dieses Namens</translation>
    </message>
    <message>
        <source>No server listens on this socket</source>
        <translation>An diesem Socket lauscht kein Server</translation>
    </message>
    <message>
        <source>The permissions of this socket do not allow it</source>
        <translation>Die Rechte dieses Sockets erlauben es nicht</translation>
    </message>
    <message>
        <source>endpoint is a path of %1 bytes; permitted: up to %2 bytes</source>
        <translation>endpoint ist ein Pfad von %1 Bytes; erlaubt: bis zu %2 Bytes</translation>
    </message>
    <message>
        <source>security is Tls; permitted with a Unix socket: None</source>
        <translation>security ist Tls; mit einem Unix-Socket erlaubt: None</translation>
    </message>
    <message>
        <source>proxy is set; permitted with a Unix socket: NoProxy</source>
        <translation>proxy ist gesetzt; mit einem Unix-Socket erlaubt: NoProxy</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url cannot be read; permitted: %2</source>
        <translation>Der Parameter „%1“ der url ist nicht lesbar; erlaubt: %2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 2min, 1h</source>
        <translation>eine Dauer wie 500ms, 5s, 2min, 1h</translation>
    </message>
    <message>
        <source>url: &quot;%1://&quot; is not supported; permitted: redis://, rediss://, unix://</source>
        <translation>url: „%1://“ wird nicht unterstützt; erlaubt: redis://, rediss://, unix://</translation>
    </message>
    <message>
        <source>url: the scheme is missing or not known; permitted: redis://, rediss://, unix://</source>
        <translation>url: Das Schema fehlt oder ist nicht bekannt; erlaubt: redis://, rediss://, unix://</translation>
    </message>
    <message>
        <source>host of the url is set; permitted with unix://: none, as in unix:///path/to/socket</source>
        <translation>Der Rechner der url ist gesetzt; mit unix:// erlaubt: keiner, wie in unix:///pfad/zum/socket</translation>
    </message>
    <message>
        <source>path of the url is missing; permitted with unix://: an absolute path, as in unix:///path/to/socket</source>
        <translation>Der Pfad der url fehlt; mit unix:// erlaubt: ein absoluter Pfad, wie in unix:///pfad/zum/socket</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url is not known; permitted: %2, %3</source>
        <translation>Der Parameter „%1“ der url ist nicht bekannt; erlaubt: %2, %3</translation>
    </message>
    <message>
        <source>peerVerifyMode of tlsConfiguration is %1; permitted: AutoVerifyPeer, VerifyPeer</source>
        <translation>peerVerifyMode von tlsConfiguration ist %1; erlaubt: AutoVerifyPeer, VerifyPeer</translation>
    </message>
    <message>
        <source>protocol of tlsConfiguration is QSsl::SslProtocol(%1); permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</source>
        <translation>protocol von tlsConfiguration ist QSsl::SslProtocol(%1); erlaubt: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</translation>
    </message>
    <message>
        <source>localCertificate and privateKey of tlsConfiguration: one of them is missing; permitted: both or none</source>
        <translation>localCertificate und privateKey von tlsConfiguration: Eines von beiden fehlt; erlaubt: beide oder keines</translation>
    </message>
    <message>
        <source>proxy has the type QNetworkProxy::ProxyType(%1); permitted: NoProxy, Socks5Proxy, HttpProxy</source>
        <translation>proxy hat die Art QNetworkProxy::ProxyType(%1); erlaubt: NoProxy, Socks5Proxy, HttpProxy</translation>
    </message>
    <message>
        <source>proxy is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>proxy ist unvollständig; erlaubt: ein Rechner und ein Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>a string is longer than announced</source>
        <translation>eine Zeichenkette ist länger als angekündigt</translation>
    </message>
    <message>
        <source>attributes are not supported</source>
        <translation>Attribute werden nicht unterstützt</translation>
    </message>
    <message>
        <source>A reply nested more deeply than %1 levels came</source>
        <translation>Es kam eine Antwort, die tiefer als %1 Ebenen geschachtelt ist</translation>
    </message>
    <message>
        <source>A reply of %1 elements was announced, the limit is %2 elements</source>
        <translation>Eine Antwort von %1 Elementen wurde angekündigt, die Grenze ist %2 Elemente</translation>
    </message>
    <message>
        <source>it is not a recording</source>
        <translation>es ist keine Aufnahme</translation>
    </message>
    <message>
        <source>it holds no telemetry</source>
        <translation>sie enthält keine Telemetrie</translation>
    </message>
    <message>
        <source>it does not begin with a greeting</source>
        <translation>sie beginnt nicht mit einer Begrüßung</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>sie ist nicht offen</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Kein Speicher mehr</translation>
    </message>
    <message>
        <source>a number of more than %1 characters</source>
        <translation>eine Zahl von mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>The process sent something else than telemetry: %1</source>
        <translation>Der Prozess hat etwas anderes als Telemetrie gesendet: %1</translation>
    </message>
    <message>
        <source>The process closed the connection</source>
        <translation>Der Prozess hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>The process said: %1</source>
        <translation>Der Prozess meldet: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>Der Ordner %1 kann nicht benutzt werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user</source>
        <translation>Der Ordner %1 gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>The folder %1 is open to other users; it must have mode 0700</source>
        <translation>Der Ordner %1 steht anderen Benutzern offen; er muss die Rechte 0700 haben</translation>
    </message>
    <message>
        <source>%1 is in use: each client of a process needs a label of its own</source>
        <translation>%1 ist in Gebrauch: Jeder Client eines Prozesses braucht eine eigene Bezeichnung</translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: %2</source>
        <translation>Der Socket %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>TelemetryServer must not be a child of its client, which has to outlive it</source>
        <translation>TelemetryServer darf kein Kind seines Clients sein, der ihn überleben muss</translation>
    </message>
    <message>
        <source>endpointPolicy: %1</source>
        <translation>endpointPolicy: %1</translation>
    </message>
    <message>
        <source>the function is null</source>
        <translation>Die Funktion ist leer</translation>
    </message>
    <message>
        <source>the list of hosts is empty</source>
        <translation>Die Liste der Hosts ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not permitted; it takes names, addresses, domains (&quot;.example.com&quot;) and networks (&quot;10.0.0.0/8&quot;)</source>
        <translation>„%1“ ist nicht zulässig; möglich sind Namen, Adressen, Domänen („.example.com“) und Netze („10.0.0.0/8“)</translation>
    </message>
    <message>
        <source>%1 leads to %2, where a notification must not lead</source>
        <translation>%1 führt zu %2, wohin eine Benachrichtigung nicht führen darf</translation>
    </message>
    <message>
        <source>%1 cannot be renamed to %2</source>
        <translation>%1 kann nicht in %2 umbenannt werden</translation>
    </message>
    <message>
        <source>BlackBox must not be a child of its client, which has to outlive it</source>
        <translation>BlackBox darf kein Kind seines Clients sein, der sie überleben muss</translation>
    </message>
    <message>
        <source>BlackBox::open(): %1 bytes are less than %2</source>
        <translation>BlackBox::open(): %1 Bytes sind weniger als %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application or tls://host:port</source>
        <translation>„%1“ ist keine Adresse wie ssh://user@host/application oder tls://host:port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like tls://host:port</source>
        <translation>„%1“ ist keine Adresse wie tls://host:port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application</source>
        <translation>„%1“ ist keine Adresse wie ssh://user@host/application</translation>
    </message>
    <message>
        <source>The connection by ssh ended</source>
        <translation>Die Verbindung über ssh ist zu Ende</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The process closed the connection; it may have refused us</source>
        <translation>Der Prozess hat die Verbindung geschlossen; vielleicht hat er uns abgewiesen</translation>
    </message>
    <message>
        <source>listenTls() needs a certificate and its key</source>
        <translation>listenTls() braucht ein Zertifikat und seinen Schlüssel</translation>
    </message>
    <message>
        <source>listenTls() cannot verify readers without an authority</source>
        <translation>listenTls() kann Leser nicht ohne Zertifizierungsstelle prüfen</translation>
    </message>
    <message>
        <source>listenTls() needs a token, or a configuration that verifies the readers&#x27; certificates</source>
        <translation>listenTls() braucht ein Token oder eine Konfiguration, die die Zertifikate der Leser prüft</translation>
    </message>
    <message>
        <source>listenTls(): a token of %1 bytes is not one of %2 to %3 bytes</source>
        <translation>listenTls(): Ein Token von %1 Bytes hat nicht %2 bis %3 Bytes</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be used: %3</source>
        <translation>Port %1 von %2 kann nicht benutzt werden: %3</translation>
    </message>
    <message>
        <source>The process did not greet within %1 s</source>
        <translation>Der Prozess hat sich nicht innerhalb von %1 s gemeldet</translation>
    </message>
</context>
</TS>
