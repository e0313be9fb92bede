<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QRedis</name>
    <message>
        <source>Maintenance notifications need RESP3</source>
        <translation>Les notifications de maintenance exigent RESP3</translation>
    </message>
    <message>
        <source>The server sent a reply that nothing was asked for</source>
        <translation>Le serveur a envoyé une réponse à laquelle ne correspond aucune demande</translation>
    </message>
    <message>
        <source>The server did not answer HELLO with its properties</source>
        <translation>Le serveur n’a pas répondu à HELLO par ses propriétés</translation>
    </message>
    <message>
        <source>protocol is Resp2; a CachedReader needs Resp3</source>
        <translation>protocol vaut Resp2 ; un CachedReader exige Resp3</translation>
    </message>
    <message>
        <source>%1 blocks; use Client::execute()</source>
        <translation>%1 est bloquante ; utilisez Client::execute()</translation>
    </message>
    <message>
        <source>%1 is not read-only; use Client::execute()</source>
        <translation>%1 ne fait pas que lire ; utilisez Client::execute()</translation>
    </message>
    <message>
        <source>an argument of %1 has %2 bytes; permitted: %3 bytes (maximumArgumentBytes)</source>
        <translation>un argument de %1 compte %2 octets ; autorisé : %3 octets (maximumArgumentBytes)</translation>
    </message>
    <message>
        <source>There are no credentials: %1</source>
        <translation>Il n’y a pas d’identifiants : %1</translation>
    </message>
    <message>
        <source>A CachedReader needs RESP3, which the server refuses</source>
        <translation>Un CachedReader exige RESP3, que le serveur refuse</translation>
    </message>
    <message>
        <source>The CachedReader is not needed any more</source>
        <translation>Le CachedReader n’est plus nécessaire</translation>
    </message>
    <message>
        <source>The provider did not give credentials in time for %1</source>
        <translation>Le fournisseur n’a pas donné à temps d’identifiants pour %1</translation>
    </message>
    <message>
        <source>prefixes are set; permitted with Tracking::ReadKeys: none</source>
        <translation>prefixes est renseigné ; autorisé avec Tracking::ReadKeys : aucun préfixe</translation>
    </message>
    <message>
        <source>prefixes have &quot;%1&quot; and &quot;%2&quot;; permitted: none that begins with another one</source>
        <translation>prefixes contient « %1 » et « %2 » ; autorisé : aucun préfixe qui commence par un autre</translation>
    </message>
    <message>
        <source>credentialsProvider is set, and userName or password as well; permitted: one of the two ways</source>
        <translation>credentialsProvider est défini, et userName ou password l’est aussi ; autorisé : une seule des deux méthodes</translation>
    </message>
    <message>
        <source>the command is empty</source>
        <translation>la commande est vide</translation>
    </message>
    <message>
        <source>%1 cannot share a connection with other commands</source>
        <translation>%1 ne peut pas partager une connexion avec d’autres commandes</translation>
    </message>
    <message>
        <source>; use %1</source>
        <translation> ; utilisez %1</translation>
    </message>
    <message>
        <source>the pipeline is empty</source>
        <translation>le pipeline est vide</translation>
    </message>
    <message>
        <source>the pipeline exceeds 2 GiB</source>
        <translation>le pipeline dépasse 2 Gio</translation>
    </message>
    <message>
        <source>the transaction is empty</source>
        <translation>la transaction est vide</translation>
    </message>
    <message>
        <source>%1 counts the writes of its own connection; append it to the Pipeline that has them</source>
        <translation>%1 compte les écritures de sa propre connexion ; ajoutez-la au Pipeline qui les contient</translation>
    </message>
    <message>
        <source>a session with WATCH cannot block</source>
        <translation>une session avec WATCH ne peut pas se bloquer</translation>
    </message>
    <message>
        <source>Client::watch(): there are no keys</source>
        <translation>Client::watch() : aucune clé n’est donnée</translation>
    </message>
    <message>
        <source>WatchSession::execute(): the session ended with its transaction; use Client::watch()</source>
        <translation>WatchSession::execute() : la session a pris fin avec sa transaction ; utilisez Client::watch()</translation>
    </message>
    <message>
        <source>The command was cancelled</source>
        <translation>La commande a été annulée</translation>
    </message>
    <message>
        <source>The connection was not needed any more</source>
        <translation>La connexion n’était plus nécessaire</translation>
    </message>
    <message>
        <source>The server moves; a session with WATCH cannot. Begin it again</source>
        <translation>Le serveur change de place ; une session avec WATCH ne peut pas suivre. Recommencez-la</translation>
    </message>
    <message>
        <source>The connection of the session with WATCH was lost: %1</source>
        <translation>La connexion de la session avec WATCH a été perdue : %1</translation>
    </message>
    <message>
        <source>There is no transaction</source>
        <translation>Il n’y a pas de transaction</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved in time</source>
        <translation>Le nom d’hôte %1 n’a pas pu être résolu à temps</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1, the size of the pool; this needs one more connection, of its own</source>
        <translation>maximumActiveConnections vaut %1, la taille du pool ; il faut ici une connexion supplémentaire, réservée à cet usage</translation>
    </message>
    <message>
        <source>None of %1 connections beyond the pool became free in time (maximumActiveConnections)</source>
        <translation>Aucune des %1 connexions hors du pool ne s’est libérée à temps (maximumActiveConnections)</translation>
    </message>
    <message>
        <source>Nothing is subscribed any more</source>
        <translation>Il n’y a plus d’abonnement</translation>
    </message>
    <message>
        <source>executeBlocking() was called on a thread that must not block</source>
        <translation>executeBlocking() a été appelée sur un thread qui ne doit pas attendre</translation>
    </message>
    <message>
        <source>The reply has not come yet</source>
        <translation>La réponse n’est pas encore arrivée</translation>
    </message>
    <message>
        <source>There is no command</source>
        <translation>Il n’y a pas de commande</translation>
    </message>
    <message>
        <source>Scan::start(): a scan can be started only once</source>
        <translation>Scan::start() : un parcours ne peut être lancé qu’une fois</translation>
    </message>
    <message>
        <source>Scan::start(): the client is gone</source>
        <translation>Scan::start() : le client n’existe plus</translation>
    </message>
    <message>
        <source>Scan::start(): the client lives on another thread</source>
        <translation>Scan::start() : le client vit sur un autre thread</translation>
    </message>
    <message>
        <source>Scan::setCount(): %1 is not between 1 and 1000000</source>
        <translation>Scan::setCount() : %1 n’est pas compris entre 1 et 1000000</translation>
    </message>
    <message>
        <source>Scan::setLookAhead(): %1 is not between 1 and 1000</source>
        <translation>Scan::setLookAhead() : %1 n’est pas compris entre 1 et 1000</translation>
    </message>
    <message>
        <source>Scan::setType(): only keys have a type</source>
        <translation>Scan::setType() : seules les clés ont un type</translation>
    </message>
    <message>
        <source>Scan::takeBatch(): the client is gone</source>
        <translation>Scan::takeBatch() : le client n’existe plus</translation>
    </message>
    <message>
        <source>The server answered a scan without a cursor</source>
        <translation>Le serveur a répondu à un parcours sans donner de curseur</translation>
    </message>
    <message>
        <source>Script::run(): the script is empty</source>
        <translation>Script::run() : le script est vide</translation>
    </message>
    <message>
        <source>The server sent a reply that nobody asked for</source>
        <translation>Le serveur a envoyé une réponse que personne n’a demandée</translation>
    </message>
    <message>
        <source>The server went silent</source>
        <translation>Le serveur ne donne plus signe de vie</translation>
    </message>
    <message>
        <source>%1 did not accept a connection in time</source>
        <translation>%1 n’a pas accepté la connexion à temps</translation>
    </message>
    <message>
        <source>%1 did not answer the handshake in time</source>
        <translation>%1 n’a pas répondu à temps à la poignée de main</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved: %2</source>
        <translation>Le nom d’hôte %1 n’a pas pu être résolu : %2</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>Pas de connexion à %1 : %2</translation>
    </message>
    <message>
        <source>The client was closed</source>
        <translation>Le client a été fermé</translation>
    </message>
    <message>
        <source>The client has %1 commands of %2 bytes without a reply and takes no more</source>
        <translation>Le client a %1 commandes, soit %2 octets, sans réponse et n’en accepte plus</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>%1 still leads to the node that is leaving</source>
        <translation>%1 mène encore au nœud qui s’en va</translation>
    </message>
    <message>
        <source>The old connection did not answer before it had to be closed</source>
        <translation>L’ancienne connexion n’a pas répondu avant de devoir être fermée</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>La connexion a été perdue : %1</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>La connexion à %1 a été perdue : %2</translation>
    </message>
    <message>
        <source>No reply within %1 ms</source>
        <translation>Pas de réponse en %1 ms</translation>
    </message>
    <message>
        <source>The server closed the connection</source>
        <translation>Le serveur a fermé la connexion</translation>
    </message>
    <message>
        <source>The target did not answer in time</source>
        <translation>La cible n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>Database %1 was refused: %2</source>
        <translation>La base de données %1 a été refusée : %2</translation>
    </message>
    <message>
        <source>The server sent bytes that are not RESP: %1</source>
        <translation>Le serveur a envoyé des octets qui ne sont pas du RESP : %1</translation>
    </message>
    <message>
        <source>A string of %1 bytes came, the limit is %2 bytes</source>
        <translation>Une chaîne de %1 octets est arrivée, la limite est de %2 octets</translation>
    </message>
    <message>
        <source>endpoint is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>endpoint est incomplet ; autorisé : un hôte et un port de 1 à 65535</translation>
    </message>
    <message>
        <source>password is empty; permitted with a userName: any other</source>
        <translation>password est vide ; autorisé avec un userName : tout autre</translation>
    </message>
    <message>
        <source>clientName has characters that a server refuses; permitted: printable ASCII without spaces</source>
        <translation>clientName contient des caractères qu’un serveur refuse ; autorisé : ASCII imprimable sans espaces</translation>
    </message>
    <message>
        <source>reconnectDelayMinimum is %1 ms; permitted: 1 ms to reconnectDelayMaximum, which is %2 ms</source>
        <translation>reconnectDelayMinimum vaut %1 ms ; autorisé : de 1 ms à reconnectDelayMaximum, soit %2 ms</translation>
    </message>
    <message>
        <source>protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3</source>
        <translation>protocol vaut Resp2 ; autorisé avec MaintenanceMode::Enabled : Resp3</translation>
    </message>
    <message>
        <source>maximumActiveConnections is %1; permitted: 0, or poolSize, which is %2, to 100000</source>
        <translation>maximumActiveConnections vaut %1 ; autorisé : 0, ou de poolSize, soit %2, à 100000</translation>
    </message>
    <message>
        <source>connectionLifetime is %1 ms; permitted: 0 ms, or 100 ms to 2592000000 ms</source>
        <translation>connectionLifetime vaut %1 ms ; autorisé : 0 ms, ou de 100 ms à 2592000000 ms</translation>
    </message>
    <message>
        <source>port of the url is not a number in the range; permitted: 1 to 65535</source>
        <translation>le port de l’url n’est pas un nombre permis ; autorisé : 1 à 65535</translation>
    </message>
    <message>
        <source>url cannot be read; permitted: redis://[[user]:password@]host[:port][/database]</source>
        <translation>url est illisible ; autorisé : redis://[[user]:password@]host[:port][/database]</translation>
    </message>
    <message>
        <source>host of the url is missing; permitted: a name or an address</source>
        <translation>l’hôte de l’url manque ; autorisé : un nom ou une adresse</translation>
    </message>
    <message>
        <source>port of the url is 0; permitted: 1 to 65535</source>
        <translation>le port de l’url est 0 ; autorisé : 1 à 65535</translation>
    </message>
    <message>
        <source>database of the url is not a number in the range; permitted: 0 to 2147483647</source>
        <translation>la base de données de l’url n’est pas un nombre permis ; autorisé : 0 à 2147483647</translation>
    </message>
    <message>
        <source>parameter &quot;protocol&quot; of the url is not known; permitted: 2, 3</source>
        <translation>le paramètre « protocol » de l’url n’est pas connu ; autorisé : 2, 3</translation>
    </message>
    <message>
        <source>url has a fragment; permitted: none, and %23 for the character #</source>
        <translation>url a un fragment ; autorisé : aucun, et %23 pour le caractère #</translation>
    </message>
    <message>
        <source>%1 is %2; permitted: %3 to %4</source>
        <translation>%1 vaut %2 ; autorisé : %3 à %4</translation>
    </message>
    <message>
        <source>%1 was given a kind that does not fit</source>
        <translation>%1 a reçu une sorte qui ne convient pas</translation>
    </message>
    <message>
        <source>The server answered with %1, which this command does not expect</source>
        <translation>Le serveur a répondu par %1, ce que cette commande n’attend pas</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time. Check that its port speaks TLS</source>
        <translation>%1 n’a pas terminé à temps la négociation TLS. Vérifiez que son port parle TLS</translation>
    </message>
    <message>
        <source>The server took no bytes for %1 ms</source>
        <translation>Le serveur n’a accepté aucun octet pendant %1 ms</translation>
    </message>
    <message>
        <source>No connection within %1 ms</source>
        <translation>Pas de connexion en %1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>The certificate is made for %1. Connect by such a name, set tlsServerName to it, or give the server a certificate for this name</source>
        <translation>Le certificat est établi pour %1. Connectez-vous par un tel nom, indiquez-le dans tlsServerName, ou donnez au serveur un certificat pour ce nom</translation>
    </message>
    <message>
        <source>Add the certificate of its authority (%1) to the caCertificates of tlsConfiguration, if it is to be trusted</source>
        <translation>Ajoutez le certificat de son autorité (%1) aux caCertificates de tlsConfiguration, si elle est digne de confiance</translation>
    </message>
    <message>
        <source>It is valid from %1 to %2. Renew the certificate of the server, or check this machine&apos;s clock</source>
        <translation>Il est valable du %1 au %2. Renouvelez le certificat du serveur, ou vérifiez l’horloge de cette machine</translation>
    </message>
    <message>
        <source>Check the certificate of the server</source>
        <translation>Vérifiez le certificat du serveur</translation>
    </message>
    <message>
        <source>This installation of Qt cannot do TLS. Install its TLS plug-in and a supported version of OpenSSL</source>
        <translation>Cette installation de Qt ne prend pas en charge TLS. Installez son greffon TLS et une version prise en charge d’OpenSSL</translation>
    </message>
    <message>
        <source>The TLS handshake for &quot;%1&quot; failed: %2. Check that the port speaks TLS, that both sides have a version of TLS in common, and whether the server asks for a certificate of the client (localCertificate and privateKey of tlsConfiguration)</source>
        <translation>La négociation TLS pour « %1 » a échoué : %2. Vérifiez que le port parle TLS, que les deux côtés ont une version de TLS en commun, et si le serveur exige un certificat du client (localCertificate et privateKey de tlsConfiguration)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The certificate of the server is refused for &quot;%1&quot;: %2</source>
        <translation>Le certificat du serveur est refusé pour « %1 » : %2</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake. Check that its port speaks TLS</source>
        <translation>Le serveur a fermé la connexion pendant la négociation TLS. Vérifiez que son port parle TLS</translation>
    </message>
    <message>
        <source>There is no socket of this name</source>
        <translation>Il n’y a pas de socket de ce nom</translation>
    </message>
    <message>
        <source>No server listens on this socket</source>
        <translation>Aucun serveur n’écoute sur ce socket</translation>
    </message>
    <message>
        <source>The permissions of this socket do not allow it</source>
        <translation>Les droits de ce socket ne le permettent pas</translation>
    </message>
    <message>
        <source>endpoint is a path of %1 bytes; permitted: up to %2 bytes</source>
        <translation>endpoint est un chemin de %1 octets ; autorisé : jusqu’à %2 octets</translation>
    </message>
    <message>
        <source>security is Tls; permitted with a Unix socket: None</source>
        <translation>security vaut Tls ; autorisé avec un socket Unix : None</translation>
    </message>
    <message>
        <source>proxy is set; permitted with a Unix socket: NoProxy</source>
        <translation>proxy est défini ; autorisé avec un socket Unix : NoProxy</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url cannot be read; permitted: %2</source>
        <translation>le paramètre « %1 » de l’url est illisible ; autorisé : %2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 2min, 1h</source>
        <translation>une durée comme 500ms, 5s, 2min, 1h</translation>
    </message>
    <message>
        <source>url: &quot;%1://&quot; is not supported; permitted: redis://, rediss://, unix://</source>
        <translation>url : « %1:// » n’est pas pris en charge ; autorisé : redis://, rediss://, unix://</translation>
    </message>
    <message>
        <source>url: the scheme is missing or not known; permitted: redis://, rediss://, unix://</source>
        <translation>url : le schéma manque ou n’est pas connu ; autorisé : redis://, rediss://, unix://</translation>
    </message>
    <message>
        <source>host of the url is set; permitted with unix://: none, as in unix:///path/to/socket</source>
        <translation>l’hôte de l’url est renseigné ; autorisé avec unix:// : aucun, comme dans unix:///chemin/du/socket</translation>
    </message>
    <message>
        <source>path of the url is missing; permitted with unix://: an absolute path, as in unix:///path/to/socket</source>
        <translation>le chemin de l’url manque ; autorisé avec unix:// : un chemin absolu, comme dans unix:///chemin/du/socket</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot; of the url is not known; permitted: %2, %3</source>
        <translation>le paramètre « %1 » de l’url n’est pas connu ; autorisé : %2, %3</translation>
    </message>
    <message>
        <source>peerVerifyMode of tlsConfiguration is %1; permitted: AutoVerifyPeer, VerifyPeer</source>
        <translation>peerVerifyMode de tlsConfiguration vaut %1 ; autorisé : AutoVerifyPeer, VerifyPeer</translation>
    </message>
    <message>
        <source>protocol of tlsConfiguration is QSsl::SslProtocol(%1); permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</source>
        <translation>protocol de tlsConfiguration vaut QSsl::SslProtocol(%1) ; autorisé : TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols</translation>
    </message>
    <message>
        <source>localCertificate and privateKey of tlsConfiguration: one of them is missing; permitted: both or none</source>
        <translation>localCertificate et privateKey de tlsConfiguration : l’un des deux manque ; autorisé : les deux ou aucun</translation>
    </message>
    <message>
        <source>proxy has the type QNetworkProxy::ProxyType(%1); permitted: NoProxy, Socks5Proxy, HttpProxy</source>
        <translation>proxy est du type QNetworkProxy::ProxyType(%1) ; autorisé : NoProxy, Socks5Proxy, HttpProxy</translation>
    </message>
    <message>
        <source>proxy is incomplete; permitted: a host and a port from 1 to 65535</source>
        <translation>proxy est incomplet ; autorisé : un hôte et un port de 1 à 65535</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
    <message>
        <source>a string is longer than announced</source>
        <translation>une chaîne est plus longue qu’annoncé</translation>
    </message>
    <message>
        <source>attributes are not supported</source>
        <translation>les attributs ne sont pas pris en charge</translation>
    </message>
    <message>
        <source>A reply nested more deeply than %1 levels came</source>
        <translation>Une réponse imbriquée sur plus de %1 niveaux est arrivée</translation>
    </message>
    <message>
        <source>A reply of %1 elements was announced, the limit is %2 elements</source>
        <translation>Une réponse de %1 éléments a été annoncée, la limite est de %2 éléments</translation>
    </message>
    <message>
        <source>it is not a recording</source>
        <translation>ce n’est pas un enregistrement</translation>
    </message>
    <message>
        <source>it holds no telemetry</source>
        <translation>il ne contient pas de télémétrie</translation>
    </message>
    <message>
        <source>it does not begin with a greeting</source>
        <translation>il ne commence pas par une salutation</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>il n’est pas ouvert</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Mémoire épuisée</translation>
    </message>
    <message>
        <source>a number of more than %1 characters</source>
        <translation>un nombre de plus de %1 caractères</translation>
    </message>
    <message>
        <source>The process sent something else than telemetry: %1</source>
        <translation>Le processus a envoyé autre chose que de la télémétrie : %1</translation>
    </message>
    <message>
        <source>The process closed the connection</source>
        <translation>Le processus a fermé la connexion</translation>
    </message>
    <message>
        <source>The process said: %1</source>
        <translation>Le processus annonce : %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>Le dossier %1 ne peut pas être créé : %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>Le dossier %1 ne peut pas être utilisé : %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 n’est pas un dossier</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user</source>
        <translation>Le dossier %1 appartient à un autre utilisateur</translation>
    </message>
    <message>
        <source>The folder %1 is open to other users; it must have mode 0700</source>
        <translation>Le dossier %1 est ouvert à d’autres utilisateurs ; ses droits doivent être 0700</translation>
    </message>
    <message>
        <source>%1 is in use: each client of a process needs a label of its own</source>
        <translation>%1 est déjà utilisé : chaque client d’un processus a besoin de son propre nom</translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: %2</source>
        <translation>Le socket %1 ne peut pas être créé : %2</translation>
    </message>
    <message>
        <source>TelemetryServer must not be a child of its client, which has to outlive it</source>
        <translation>TelemetryServer ne doit pas être un enfant de son client, qui doit lui survivre</translation>
    </message>
    <message>
        <source>endpointPolicy: %1</source>
        <translation>endpointPolicy : %1</translation>
    </message>
    <message>
        <source>the function is null</source>
        <translation>la fonction est nulle</translation>
    </message>
    <message>
        <source>the list of hosts is empty</source>
        <translation>la liste des hôtes est vide</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not permitted; it takes names, addresses, domains (&quot;.example.com&quot;) and networks (&quot;10.0.0.0/8&quot;)</source>
        <translation>« %1 » n’est pas autorisé ; sont possibles des noms, des adresses, des domaines (« .example.com ») et des réseaux (« 10.0.0.0/8 »)</translation>
    </message>
    <message>
        <source>%1 leads to %2, where a notification must not lead</source>
        <translation>%1 mène à %2, où une notification ne doit pas mener</translation>
    </message>
    <message>
        <source>%1 cannot be renamed to %2</source>
        <translation>%1 ne peut pas être renommé en %2</translation>
    </message>
    <message>
        <source>BlackBox must not be a child of its client, which has to outlive it</source>
        <translation>BlackBox ne doit pas être un enfant de son client, qui doit lui survivre</translation>
    </message>
    <message>
        <source>BlackBox::open(): %1 bytes are less than %2</source>
        <translation>BlackBox::open() : %1 octets sont moins que %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application or tls://host:port</source>
        <translation>« %1 » n’est pas une adresse comme ssh://user@host/application ou tls://host:port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like tls://host:port</source>
        <translation>« %1 » n’est pas une adresse comme tls://host:port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address like ssh://user@host/application</source>
        <translation>« %1 » n’est pas une adresse comme ssh://user@host/application</translation>
    </message>
    <message>
        <source>The connection by ssh ended</source>
        <translation>La connexion par ssh a pris fin</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 ne peut pas être démarré : %2</translation>
    </message>
    <message>
        <source>The process closed the connection; it may have refused us</source>
        <translation>Le processus a fermé la connexion ; il nous a peut-être refusés</translation>
    </message>
    <message>
        <source>listenTls() needs a certificate and its key</source>
        <translation>listenTls() exige un certificat et sa clé</translation>
    </message>
    <message>
        <source>listenTls() cannot verify readers without an authority</source>
        <translation>listenTls() ne peut pas vérifier les lecteurs sans autorité</translation>
    </message>
    <message>
        <source>listenTls() needs a token, or a configuration that verifies the readers&apos; certificates</source>
        <translation>listenTls() exige un jeton, ou une configuration qui vérifie les certificats des lecteurs</translation>
    </message>
    <message>
        <source>listenTls(): a token of %1 bytes is not one of %2 to %3 bytes</source>
        <translation>listenTls() : un jeton de %1 octets ne compte pas de %2 à %3 octets</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be used: %3</source>
        <translation>Le port %1 de %2 ne peut pas être utilisé : %3</translation>
    </message>
    <message>
        <source>The process did not greet within %1 s</source>
        <translation>Le processus ne s’est pas annoncé en %1 s</translation>
    </message>
</context>
</TS>
