<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>QRedis::Monitor::AlertModel</name>
        <message>
            <source>over after %1</source>
            <translation>terminée après %1</translation>
        </message>
        <message>
            <source>seen, for %1</source>
            <translation>vue, depuis %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>depuis %1</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Alerte</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>Pire</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Limite</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertRules</name>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>« %1 » n’est pas l’un de %2</translation>
        </message>
        <message>
            <source>"id" must be a text</source>
            <translation>"id" doit être un texte</translation>
        </message>
        <message>
            <source>"severity" must be one of %1</source>
            <translation>"severity" doit être l’un de %1</translation>
        </message>
        <message>
            <source>"during" must be one of %1</source>
            <translation>"during" doit être l’un de %1</translation>
        </message>
        <message>
            <source>"metric" must be one of %1</source>
            <translation>"metric" doit être l’un de %1</translation>
        </message>
        <message>
            <source>"above" must be a number</source>
            <translation>"above" doit être un nombre</translation>
        </message>
        <message>
            <source>"clear" must not be above %1</source>
            <translation>"clear" ne doit pas dépasser %1</translation>
        </message>
        <message>
            <source>"for_s" must be 0 to 3600</source>
            <translation>"for_s" doit être entre 0 et 3600</translation>
        </message>
        <message>
            <source>Callers get errors</source>
            <translation>Les appelants reçoivent des erreurs</translation>
        </message>
        <message>
            <source>Look at the connections with errors and at their last error. If maintenance runs, compare with its deadline.</source>
            <translation>Regardez les connexions en erreur et leur dernière erreur. Si une maintenance est en cours, comparez avec son échéance.</translation>
        </message>
        <message>
            <source>Replies take much longer than usual</source>
            <translation>Les réponses prennent bien plus de temps que d’habitude</translation>
        </message>
        <message>
            <source>Compare throughput and queues: a slow server and a busy application look different there.</source>
            <translation>Comparez débit et files d’attente : un serveur lent et une application occupée s’y distinguent.</translation>
        </message>
        <message>
            <source>Commands wait to be sent</source>
            <translation>Des commandes attendent d’être envoyées</translation>
        </message>
        <message>
            <source>Look for connections that are not ready, or a pool that is too small for the load.</source>
            <translation>Cherchez des connexions qui ne sont pas prêtes, ou un pool trop petit pour la charge.</translation>
        </message>
        <message>
            <source>Connections are not ready</source>
            <translation>Des connexions ne sont pas prêtes</translation>
        </message>
        <message>
            <source>Their last error tells why they cannot connect.</source>
            <translation>Leur dernière erreur dit pourquoi elles ne se connectent pas.</translation>
        </message>
        <message>
            <source>Connections missed the announced deadline</source>
            <translation>Des connexions ont manqué l’échéance annoncée</translation>
        </message>
        <message>
            <source>The server may close their sockets now. Check whether the new endpoint accepts connections.</source>
            <translation>Le serveur peut fermer leurs sockets maintenant. Vérifiez que le nouveau point d’accès accepte des connexions.</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>Des transferts ont échoué</translation>
        </message>
        <message>
            <source>Their last error tells the stage: name, network, TLS or login at the new endpoint.</source>
            <translation>Leur dernière erreur nomme l’étape : nom, réseau, TLS ou authentification au nouveau point d’accès.</translation>
        </message>
        <message>
            <source>The queue of handoffs is nearly full</source>
            <translation>La file des transferts est presque pleine</translation>
        </message>
        <message>
            <source>More workers, or a longer announcement by the server, would help.</source>
            <translation>Plus d’ouvriers, ou une annonce plus précoce du serveur, aideraient.</translation>
        </message>
        <message>
            <source>Handoffs wait for a free worker</source>
            <translation>Des transferts attendent un ouvrier libre</translation>
        </message>
        <message>
            <source>Raise the number of workers if connections miss the deadline.</source>
            <translation>Augmentez le nombre d’ouvriers si des connexions manquent l’échéance.</translation>
        </message>
        <message>
            <source>A circuit breaker is open</source>
            <translation>Un disjoncteur est ouvert</translation>
        </message>
        <message>
            <source>The endpoint refused several handoffs in a row. Check it; the next handoff after the wait probes it.</source>
            <translation>Le point d’accès a refusé plusieurs transferts de suite. Vérifiez-le ; le prochain transfert après l’attente l’essaiera.</translation>
        </message>
        <message>
            <source>A circuit breaker waits for a probe</source>
            <translation>Un disjoncteur attend un essai</translation>
        </message>
        <message>
            <source>Nothing has tried the endpoint since its wait ended. It stays open until a handoff does.</source>
            <translation>Rien n’a essayé le point d’accès depuis la fin de l’attente. Il reste ouvert jusqu’à un transfert.</translation>
        </message>
        <message>
            <source>Time-outs stay relaxed</source>
            <translation>Les délais restent assouplis</translation>
        </message>
        <message>
            <source>The end of a maintenance was never announced. Failures are noticed later than usual meanwhile.</source>
            <translation>La fin d’une maintenance n’a jamais été annoncée. Les pannes se remarquent plus tard que d’habitude.</translation>
        </message>
        <message>
            <source>Sockets were lost without notice</source>
            <translation>Des sockets ont été perdues sans préavis</translation>
        </message>
        <message>
            <source>Something else than announced maintenance: a failover, a restart, a network device.</source>
            <translation>Autre chose qu’une maintenance annoncée : bascule, redémarrage, équipement réseau.</translation>
        </message>
        <message>
            <source>A notification was malformed</source>
            <translation>Une notification était mal formée</translation>
        </message>
        <message>
            <source>Open its raw frame in the notifications log and hand it to the server's vendor.</source>
            <translation>Ouvrez sa trame brute dans le journal et remettez-la au fournisseur du serveur.</translation>
        </message>
        <message>
            <source>The server refused notifications</source>
            <translation>Le serveur a refusé les notifications</translation>
        </message>
        <message>
            <source>These connections are not told about maintenance. Check the server's version and settings.</source>
            <translation>Ces connexions ne sont pas averties des maintenances. Vérifiez la version et les réglages du serveur.</translation>
        </message>
        <message>
            <source>Events are missing here</source>
            <translation>Des événements manquent ici</translation>
        </message>
        <message>
            <source>The journal of the application overflowed. Counters are right, single events may be missing.</source>
            <translation>Le journal de l’application a débordé. Les compteurs sont justes, des événements peuvent manquer.</translation>
        </message>
        <message>
            <source>not JSON at byte %1: %2</source>
            <translation>pas du JSON à l’octet %1 : %2</translation>
        </message>
        <message>
            <source>there must be a list "rules" with at least one rule</source>
            <translation>il faut une liste "rules" avec au moins une règle</translation>
        </message>
        <message>
            <source>rule %1: %2</source>
            <translation>règle %1 : %2</translation>
        </message>
        <message>
            <source>rule %1: the id "%2" is used twice</source>
            <translation>règle %1 : l’identifiant « %2 » sert deux fois</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AlertsView</name>
        <message>
            <source>Mark all as &amp;seen</source>
            <translation>Tout marquer comme &amp;vu</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alertes</translation>
        </message>
        <message>
            <source>Table of alerts</source>
            <translation>Tableau des alertes</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <source>&amp;Rules from a file…</source>
            <translation>&amp;Règles d’un fichier…</translation>
        </message>
        <message>
            <source>No alert fired</source>
            <translation>Aucune alerte</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are held against every snapshot.</source>
            <translation>
                <numerusform>%n règle est appliquée à chaque instantané.</numerusform>
                <numerusform>%n règles sont appliquées à chaque instantané.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 firing, %2 over, %3 rules</source>
            <translation>%1 actives, %2 terminées, %3 règles</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 ne peut pas être lu : %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Alert rules</source>
            <translation>Règles d’alerte</translation>
        </message>
        <message>
            <source>Rules (*.json)</source>
            <translation>Règles (*.json)</translation>
        </message>
        <message>
            <source>The rules cannot be used</source>
            <translation>Les règles sont inutilisables</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::AttachDialog</name>
        <message>
            <source>Attach</source>
            <translation>Attacher</translation>
        </message>
        <message>
            <source>Applications with telemetry</source>
            <translation>Applications avec télémétrie</translation>
        </message>
        <message>
            <source>No application with telemetry found</source>
            <translation>Aucune application avec télémétrie trouvée</translation>
        </message>
        <message>
            <source>An application publishes it with two lines:

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</source>
            <translation>Une application la publie en deux lignes :

QRedis::TelemetryServer telemetry(&amp;client);
telemetry.listen();</translation>
        </message>
        <message>
            <source>&amp;Attach</source>
            <translation>&amp;Attacher</translation>
        </message>
        <message>
            <source>Applications on &amp;this computer</source>
            <translation>Applications sur &amp;cet ordinateur</translation>
        </message>
        <message>
            <source>On an&amp;other computer</source>
            <translation>Sur un &amp;autre ordinateur</translation>
        </message>
        <message>
            <source>Where the application runs</source>
            <translation>Où s’exécute l’application</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Board</name>
        <message>
            <source>%1 of %2 moved</source>
            <translation>%1 sur %2 déplacées</translation>
        </message>
        <message>
            <source>%1 kept on the old node</source>
            <translation>%1 gardées sur l’ancien nœud</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>%1 échouées</translation>
        </message>
        <message>
            <source>slowest %1</source>
            <translation>la plus longue %1</translation>
        </message>
        <message>
            <source>no connection is concerned</source>
            <translation>aucune connexion n’est concernée</translation>
        </message>
        <message>
            <source>time-outs are relaxed</source>
            <translation>les délais sont assouplis</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>terminée</translation>
        </message>
        <message>
            <source>time is over</source>
            <translation>le temps est écoulé</translation>
        </message>
        <message>
            <source>its completion never came</source>
            <translation>sa fin n’est jamais venue</translation>
        </message>
        <message>
            <source>over</source>
            <translation>terminée</translation>
        </message>
        <message>
            <source>no endpoint named</source>
            <translation>aucun point d’accès nommé</translation>
        </message>
        <message>
            <source>whole database</source>
            <translation>toute la base</translation>
        </message>
        <message numerus="yes">
            <source>%n retrying</source>
            <translation>
                <numerusform>%n réessaie</numerusform>
                <numerusform>%n réessaient</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n en cours</numerusform>
                <numerusform>%n en cours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::BoardWidget</name>
        <message>
            <source>Maintenance</source>
            <translation>Maintenance</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>reste %1</translation>
        </message>
        <message>
            <source>deadline passed</source>
            <translation>échéance dépassée</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>depuis %1</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>il y a %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>vers %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::CommandLine</name>
        <message>
            <source>Shows what maintenance does to the connections of an application.</source>
            <translation>Montre ce que la maintenance fait aux connexions d’une application.</translation>
        </message>
        <message>
            <source>Start servers, a workload and a scenario, and watch them: %1. Default: %2.</source>
            <translation>Lance des serveurs, une charge et un scénario, et les observe : %1. Par défaut : %2.</translation>
        </message>
        <message>
            <source>List the applications that can be watched.</source>
            <translation>Liste les applications observables.</translation>
        </message>
        <message>
            <source>With --list: as JSON.</source>
            <translation>Avec --list : en JSON.</translation>
        </message>
        <message>
            <source>With --demo: no window; print the verdict, exit 0 if no command failed and all handoffs succeeded, else 1.</source>
            <translation>Avec --demo : sans fenêtre ; affiche le verdict, code 0 si aucune commande n’a échoué et tous les transferts ont réussi, sinon 1.</translation>
        </message>
        <message>
            <source>With --demo --headless: write pictures of the run into this folder.</source>
            <translation>Avec --demo --headless : écrit des images dans ce dossier.</translation>
        </message>
        <message>
            <source>Print verdict and events of SOURCE: text or json.</source>
            <translation>Affiche verdict et événements de SOURCE : text ou json.</translation>
        </message>
        <message>
            <source>View to open: %1.</source>
            <translation>Vue à ouvrir : %1.</translation>
        </message>
        <message>
            <source>Colours: %1.</source>
            <translation>Couleurs : %1.</translation>
        </message>
        <message>
            <source>Language: %1.</source>
            <translation>Langue : %1.</translation>
        </message>
        <message>
            <source>Scale of the window: 1 to 4.</source>
            <translation>Échelle de la fenêtre : 1 à 4.</translation>
        </message>
        <message>
            <source>Open with the time standing still.</source>
            <translation>Ouvre avec le temps arrêté.</translation>
        </message>
        <message>
            <source>Open a recording; the same as giving its name as SOURCE.</source>
            <translation>Ouvre un enregistrement ; comme donner son nom comme SOURCE.</translation>
        </message>
        <message>
            <source>Where a recording is shown or exported: seconds from its beginning (12.5), or hh:mm:ss.</source>
            <translation>Où un enregistrement est montré ou exporté : secondes depuis son début (12.5), ou hh:mm:ss.</translation>
        </message>
        <message>
            <source>Play the recording, 0.1 to 100 times as fast as it was.</source>
            <translation>Rejoue l’enregistrement, 0.1 à 100 fois sa vitesse.</translation>
        </message>
        <message>
            <source>Record SOURCE into this file, without a window.</source>
            <translation>Enregistre SOURCE dans ce fichier, sans fenêtre.</translation>
        </message>
        <message>
            <source>With --record: how long, like 30s, 10m or 2h; without it, until Ctrl+C. With --export of a running application: how long to watch before (2s).</source>
            <translation>Avec --record : combien de temps, comme 30s, 10m ou 2h ; sinon jusqu’à Ctrl+C. Avec --export d’une application en cours : combien de temps observer avant (2s).</translation>
        </message>
        <message>
            <source>Write what is known about SOURCE: png, svg, csv, json or bundle.</source>
            <translation>Écrit ce que l’on sait de SOURCE : png, svg, csv, json ou bundle.</translation>
        </message>
        <message>
            <source>With --export: folder to write into (the current one).</source>
            <translation>Avec --export : dossier où écrire (l’actuel).</translation>
        </message>
        <message>
            <source>Hold alert rules, "default" or a JSON file, against the recording SOURCE; exit 1 if one fires.</source>
            <translation>Applique des règles d’alerte, "default" ou un fichier JSON, à l’enregistrement SOURCE ; code 1 si l’une se déclenche.</translation>
        </message>
        <message>
            <source>Print this help.</source>
            <translation>Affiche cette aide.</translation>
        </message>
        <message>
            <source>Print the version.</source>
            <translation>Affiche la version.</translation>
        </message>
        <message>
            <source>--%1: "%2" is not one of %3</source>
            <translation>--%1 : « %2 » n’est pas l’un de %3</translation>
        </message>
        <message>
            <source>--for: "%1" is not a time like 500ms, 30s, 10m or 2h, at most 24h</source>
            <translation>--for : « %1 » n’est pas une durée comme 500ms, 30s, 10m ou 2h, au plus 24h</translation>
        </message>
        <message>
            <source>--out works with --export only</source>
            <translation>--out ne va qu’avec --export</translation>
        </message>
        <message>
            <source>--check needs a recording (.qrt) as SOURCE</source>
            <translation>--check exige un enregistrement (.qrt) comme SOURCE</translation>
        </message>
        <message>
            <source>a SOURCE is needed; --list tells which there are</source>
            <translation>il faut une SOURCE ; --list dit lesquelles existent</translation>
        </message>
        <message>
            <source>--record needs a running application, not a recording</source>
            <translation>--record exige une application en cours, pas un enregistrement</translation>
        </message>
        <message>
            <source>--speed: "%1" is not a number from 0.1 to 100</source>
            <translation>--speed : « %1 » n’est pas un nombre de 0.1 à 100</translation>
        </message>
        <message>
            <source>--at and --speed work with a recording (.qrt) only</source>
            <translation>--at et --speed ne vont qu’avec un enregistrement (.qrt)</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but %1 are given</source>
            <translation>une seule SOURCE peut être observée, mais %1 sont données</translation>
        </message>
        <message>
            <source>only one SOURCE can be watched, but --open gives another</source>
            <translation>une seule SOURCE peut être observée, mais --open en donne une autre</translation>
        </message>
        <message>
            <source>--open: "%1" does not end in .qrt</source>
            <translation>--open : « %1 » ne finit pas par .qrt</translation>
        </message>
        <message>
            <source>--scale: "%1" is not a number from 1 to 4</source>
            <translation>--scale : « %1 » n’est pas un nombre de 1 à 4</translation>
        </message>
        <message>
            <source>--json works with --list only</source>
            <translation>--json ne va qu’avec --list</translation>
        </message>
        <message>
            <source>--demo brings its own source; "%1" cannot be watched at the same time</source>
            <translation>--demo apporte sa propre source ; « %1 » ne peut pas être observée en même temps</translation>
        </message>
        <message>
            <source>--screenshots works with --demo --headless only</source>
            <translation>--screenshots ne va qu’avec --demo --headless</translation>
        </message>
        <message>
            <source>--headless works with --demo, --record, --export, --check, --tail, --list and --screenshot-all</source>
            <translation>--headless va avec --demo, --record, --export, --check, --tail, --list et --screenshot-all</translation>
        </message>
        <message>
            <source>
Exit codes: 0 success, 1 the demo failed or a rule fired, 2 wrong usage, 3 source unreachable or not readable, 5 a file could not be written.
</source>
            <translation>
Codes de sortie : 0 succès, 1 la démo a échoué ou une règle s’est déclenchée, 2 mauvais usage, 3 source inaccessible ou illisible, 5 un fichier n’a pas pu être écrit.
</translation>
        </message>
        <message>
            <source>What to watch: process id, application name, path of a socket, ssh://user@host/name, tls://host:port, or a recording (.qrt).</source>
            <translation>Ce qui est observé : numéro de processus, nom de l’application, chemin d’un socket, ssh://user@host/name, tls://host:port ou un enregistrement (.qrt).</translation>
        </message>
        <message>
            <source>Copy the telemetry of SOURCE to standard output, as ssh://host/name runs it at the other end.</source>
            <translation>Copier la télémétrie de SOURCE vers la sortie standard ; ssh://host/name l’exécute à l’autre bout.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the authorities to trust.</source>
            <translation>Pour les sources tls:// : fichier PEM avec les autorités de confiance.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with our certificate.</source>
            <translation>Pour les sources tls:// : fichier PEM avec notre certificat.</translation>
        </message>
        <message>
            <source>For tls:// sources: PEM file with the certificate's key.</source>
            <translation>Pour les sources tls:// : fichier PEM avec la clé du certificat.</translation>
        </message>
        <message>
            <source>For tls:// sources: read the token from this file descriptor; QREDIS_TELEMETRY_TOKEN may hold it instead.</source>
            <translation>Pour les sources tls:// : lire le jeton depuis ce descripteur de fichier ; QREDIS_TELEMETRY_TOKEN peut aussi le contenir.</translation>
        </message>
        <message>
            <source>--token-fd: "%1" is not the number of a file descriptor</source>
            <translation>--token-fd : « %1 » n’est pas le numéro d’un descripteur de fichier</translation>
        </message>
        <message>
            <source>Leave the preferences unread.</source>
            <translation>Ne pas lire les préférences.</translation>
        </message>
        <message>
            <source>Write pictures of every view, from sample data, into this folder; without --lang and --scale in every language, at scale 1 and 2.</source>
            <translation>Écrire des images de toutes les vues, à partir de données d’exemple, dans ce dossier ; sans --lang ni --scale, dans chaque langue, à l’échelle 1 et 2.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionModel</name>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>N°</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>Point d’accès</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>Séq</translation>
        </message>
        <message>
            <source>In state</source>
            <translation>En état</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Reste</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>Essai</translation>
        </message>
        <message>
            <source>Cmds/s</source>
            <translation>Cmd/s</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>En vol</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En file</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>Délai</translation>
        </message>
        <message>
            <source>Relaxed for</source>
            <translation>Assoupli</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échecs</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Répétées</translation>
        </message>
        <message>
            <source>Lost sockets</source>
            <translation>Sockets perdues</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Transferts</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Génération</translation>
        </message>
        <message>
            <source>Notify</source>
            <translation>Avis</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Dernière erreur</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>N° client</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Relaxed because of maintenance</source>
            <translation>Assoupli à cause de la maintenance</translation>
        </message>
        <message>
            <source>Sockets that were lost without notice; handoffs are not counted</source>
            <translation>Sockets perdues sans préavis ; les transferts ne comptent pas</translation>
        </message>
        <message>
            <source>Connection %1, %2 for %3, endpoint %4</source>
            <translation>Connexion %1, %2 depuis %3, point d’accès %4</translation>
        </message>
        <message>
            <source>, %1, target %2</source>
            <translation>, %1, cible %2</translation>
        </message>
        <message>
            <source>R</source>
            <comment>badge: relaxed</comment>
            <translation>A</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protocole</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Âge</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ConnectionsView</name>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Connexions</translation>
        </message>
        <message>
            <source>Table of connections</source>
            <translation>Tableau des connexions</translation>
        </message>
        <message>
            <source>Fields of the chosen connection</source>
            <translation>Champs de la connexion choisie</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Aucune connexion</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1 yet.</source>
            <translation>L’application n’a pas encore ouvert de connexion à %1.</translation>
        </message>
        <message>
            <source>no connection chosen</source>
            <translation>aucune connexion choisie</translation>
        </message>
        <message>
            <source>no. %1</source>
            <translation>n° %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::DiscoveryModel</name>
        <message>
            <source>can be watched</source>
            <translation>observable</translation>
        </message>
        <message>
            <source>belongs to another user</source>
            <translation>appartient à un autre utilisateur</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>PID</source>
            <translation>PID</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Accès</translation>
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
            <translation>naît quand une connexion y est transférée</translation>
        </message>
        <message>
            <source>probe in %1</source>
            <translation>essai dans %1</translation>
        </message>
        <message>
            <source>waits %1 for the next handoff to probe</source>
            <translation>attend depuis %1 un transfert pour l’essayer</translation>
        </message>
        <message>
            <source>being probed for %1</source>
            <translation>à l’essai depuis %1</translation>
        </message>
        <message>
            <source>failures in a row %1 of %2</source>
            <translation>échecs de suite %1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source> · opened %n time(s)</source>
            <translation>
                <numerusform> · ouvert %n fois</numerusform>
                <numerusform> · ouvert %n fois</numerusform>
            </translation>
        </message>
        <message>
            <source> · last: %1, %2 ago</source>
            <translation> · dernier : %1, il y a %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connexion</numerusform>
                <numerusform>%n connexions</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 on their way</source>
            <translation>, %1 en route</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Endpoints</name>
        <message>
            <source>no breaker</source>
            <translation>pas de disjoncteur</translation>
        </message>
        <message>
            <source>open, probe due</source>
            <translation>ouvert, essai attendu</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointsView</name>
        <message>
            <source>Endpoints</source>
            <translation>Points d’accès</translation>
        </message>
        <message>
            <source>Endpoints and their circuit breakers</source>
            <translation>Points d’accès et leurs disjoncteurs</translation>
        </message>
        <message>
            <source>Changes of circuit breakers</source>
            <translation>Changements de disjoncteurs</translation>
        </message>
        <message>
            <source>Endpoints and circuit breakers</source>
            <translation>Points d’accès et disjoncteurs</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>No endpoint yet</source>
            <translation>Aucun point d’accès encore</translation>
        </message>
        <message>
            <source>The addresses that connections go to are shown here, and whether handoffs to them succeed.</source>
            <translation>Ici figurent les adresses où vont les connexions, et si les transferts y réussissent.</translation>
        </message>
        <message>
            <source>none so far</source>
            <translation>aucun jusqu’ici</translation>
        </message>
        <message numerus="yes">
            <source>opened %n time(s)</source>
            <translation>
                <numerusform>ouvert %n fois</numerusform>
                <numerusform>ouvert %n fois</numerusform>
            </translation>
        </message>
        <message>
            <source>not closed for %1 of the shown time</source>
            <translation>pas fermé pendant %1 du temps montré</translation>
        </message>
        <message numerus="yes">
            <source>%n open now</source>
            <translation>
                <numerusform>%n ouvert maintenant</numerusform>
                <numerusform>%n ouverts maintenant</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Exporter</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 ne peut pas être écrit : %2</translation>
        </message>
        <message>
            <source>the folder %1 cannot be made</source>
            <translation>le dossier %1 ne peut pas être créé</translation>
        </message>
        <message>
            <source>Incident report</source>
            <translation>Rapport d’incident</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alertes</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Alerte</translation>
        </message>
        <message>
            <source>Worst</source>
            <translation>Pire</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <source>"%1" is no table: there are %2</source>
            <translation>« %1 » n’est pas un tableau : il y a %2</translation>
        </message>
        <message>
            <source>this program was built without Qt Svg</source>
            <translation>ce programme a été construit sans Qt Svg</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 ne peut pas être écrit</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 existe déjà</translation>
        </message>
        <message>
            <source>report.html      what happened, with pictures
*.csv            the tables behind them; units in brackets
recording.qrt    everything, to be opened by: qredis-monitor recording.qrt
config.json      who was watched
</source>
            <translation>report.html      ce qui s’est passé, en images
*.csv            les tableaux derrière ; unités entre crochets
recording.qrt    tout, à ouvrir par : qredis-monitor recording.qrt
config.json      qui était observé
</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::HandoffsView</name>
        <message>
            <source>Handoff timeline</source>
            <translation>Chronologie des transferts</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Transferts</translation>
        </message>
        <message>
            <source>No connection, so no handoff</source>
            <translation>Pas de connexion, donc pas de transfert</translation>
        </message>
        <message>
            <source>Each connection gets a row here, with a bar for each stage of its moves.</source>
            <translation>Chaque connexion a ici une ligne, avec une barre par étape de ses déplacements.</translation>
        </message>
        <message>
            <source>%1 moved, %2 running, %3 retries, %4 failed</source>
            <translation>%1 déplacées, %2 en cours, %3 réessais, %4 échecs</translation>
        </message>
        <message>
            <source> · to the switch: median %1, longest %2</source>
            <translation> · jusqu’au passage : médiane %1, maximum %2</translation>
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
            <translation>Figer ou suivre (F8)</translation>
        </message>
        <message>
            <source>last %1 s</source>
            <translation>dernières %1 s</translation>
        </message>
        <message>
            <source>last %1 min</source>
            <translation>dernières %1 min</translation>
        </message>
        <message>
            <source>Shown time</source>
            <translation>Temps montré</translation>
        </message>
        <message>
            <source>pid %1 @ %2</source>
            <translation>PID %1 @ %2</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>derniers %1</translation>
        </message>
        <message>
            <source>REPLAY %1</source>
            <translation>RELECTURE %1</translation>
        </message>
        <message>
            <source>LIVE</source>
            <translation>DIRECT</translation>
        </message>
        <message>
            <source>FROZEN %1</source>
            <translation>FIGÉ %1</translation>
        </message>
        <message>
            <source>NO DATA</source>
            <translation>SANS DONNÉES</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Headless</name>
        <message>
            <source>no data came within 10 s</source>
            <translation>aucune donnée en 10 s</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>--at: "%1" is neither seconds nor hh:mm:ss</source>
            <translation>--at : « %1 » n’est ni des secondes ni hh:mm:ss</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 ne peut pas être lu : %2</translation>
        </message>
        <message>
            <source>%1: %2 rules, %3 alerts</source>
            <translation>%1 : %2 règles, %3 alertes</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LegendDialog</name>
        <message>
            <source>Signs and keys</source>
            <translation>Signes et touches</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Signes</translation>
        </message>
        <message>
            <source>Verdict: %1</source>
            <translation>Verdict : %1</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <translation>Connexion : %1</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>In the timeline: arrows move, + and - zoom, 0 fits, [ and ] go to notifications, End to the present</source>
            <translation>Dans la chronologie : les flèches déplacent, + et - zooment, 0 ajuste, [ et ] vont aux notifications, Fin au présent</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::LiveFeed</name>
        <message>
            <source>no such recording: %1</source>
            <translation>pas d’enregistrement : %1</translation>
        </message>
        <message>
            <source>no such socket: %1</source>
            <translation>pas de socket : %1</translation>
        </message>
        <message>
            <source>%1 belongs to another user</source>
            <translation>%1 appartient à un autre utilisateur</translation>
        </message>
        <message>
            <source>no application with telemetry is called %1</source>
            <translation>aucune application avec télémétrie ne s’appelle %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MainWindow</name>
        <message>
            <source>qredis monitor</source>
            <translation>Moniteur qredis</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Attach…</source>
            <translation>&amp;Attacher…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>Lancer la &amp;démo</translation>
        </message>
        <message>
            <source>&amp;Open a recording…</source>
            <translation>&amp;Ouvrir un enregistrement…</translation>
        </message>
        <message>
            <source>&amp;Record or stop</source>
            <translation>En&amp;registrer ou arrêter</translation>
        </message>
        <message>
            <source>&amp;Save what was just seen</source>
            <translation>&amp;Sauver ce qui vient d’être vu</translation>
        </message>
        <message>
            <source>De&amp;tach</source>
            <translation>Dé&amp;tacher</translation>
        </message>
        <message>
            <source>&amp;Export this view…</source>
            <translation>&amp;Exporter cette vue…</translation>
        </message>
        <message>
            <source>&amp;Incident bundle…</source>
            <translation>Dossier d’&amp;incident…</translation>
        </message>
        <message>
            <source>&amp;Copy incident note</source>
            <translation>&amp;Copier la note d’incident</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Freeze or follow</source>
            <translation>&amp;Figer ou suivre</translation>
        </message>
        <message>
            <source>&amp;Play or pause a recording</source>
            <translation>&amp;Lire ou suspendre un enregistrement</translation>
        </message>
        <message>
            <source>To the p&amp;revious notification</source>
            <translation>À la notification p&amp;récédente</translation>
        </message>
        <message>
            <source>To the &amp;next notification</source>
            <translation>À la notification s&amp;uivante</translation>
        </message>
        <message>
            <source>Mark alerts as &amp;seen</source>
            <translation>Marquer les alertes comme &amp;vues</translation>
        </message>
        <message>
            <source>Go to the &amp;verdict</source>
            <translation>Aller au &amp;verdict</translation>
        </message>
        <message>
            <source>Fi&amp;lter notifications</source>
            <translation>Fi&amp;ltrer les notifications</translation>
        </message>
        <message>
            <source>As a &amp;table</source>
            <translation>En &amp;tableau</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Haut contraste</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Clair</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>Som&amp;bre</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>&amp;Commandes…</translation>
        </message>
        <message>
            <source>&amp;Signs and keys</source>
            <translation>&amp;Signes et touches</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>À &amp;propos</translation>
        </message>
        <message>
            <source>About qredis monitor</source>
            <translation>À propos du moniteur qredis</translation>
        </message>
        <message>
            <source>&lt;b&gt;qredis monitor %1&lt;/b&gt;&lt;p&gt;Shows what maintenance does to the connections of a Qt application.</source>
            <translation>&lt;b&gt;moniteur qredis %1&lt;/b&gt;&lt;p&gt;Montre ce que la maintenance fait aux connexions d’une application Qt.</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>Simulateur</translation>
        </message>
        <message>
            <source>The demo cannot start</source>
            <translation>La démo ne peut pas démarrer</translation>
        </message>
        <message>
            <source>REC</source>
            <translation>ENR</translation>
        </message>
        <message>
            <source>qredis monitor – %1</source>
            <translation>Moniteur qredis – %1</translation>
        </message>
        <message>
            <source>Not attached</source>
            <translation>Non attaché</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>qredis %1, Qt %2</source>
            <translation>qredis %1, Qt %2</translation>
        </message>
        <message>
            <source>  ·  server %1</source>
            <translation>  ·  serveur %1</translation>
        </message>
        <message>
            <source>  ·  %1 events</source>
            <translation>  ·  %1 événements</translation>
        </message>
        <message>
            <source>, %1 not received</source>
            <translation>, %1 non reçus</translation>
        </message>
        <message>
            <source>  ·  telemetry %1/s</source>
            <translation>  ·  télémétrie %1/s</translation>
        </message>
        <message>
            <source>The recording cannot be opened</source>
            <translation>L’enregistrement ne peut pas être ouvert</translation>
        </message>
        <message>
            <source>Open a recording</source>
            <translation>Ouvrir un enregistrement</translation>
        </message>
        <message>
            <source>Recordings (*.qrt)</source>
            <translation>Enregistrements (*.qrt)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Image (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Dessin (*.svg)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tableau (*.csv)</translation>
        </message>
        <message>
            <source>Table (*.json)</source>
            <translation>Tableau (*.json)</translation>
        </message>
        <message>
            <source>Export this view</source>
            <translation>Exporter cette vue</translation>
        </message>
        <message>
            <source>The view cannot be exported</source>
            <translation>La vue ne peut pas être exportée</translation>
        </message>
        <message>
            <source>Where to put the incident bundle</source>
            <translation>Où mettre le dossier d’incident</translation>
        </message>
        <message>
            <source>Incident bundle</source>
            <translation>Dossier d’incident</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>Écrit dans %1</translation>
        </message>
        <message>
            <source>The bundle cannot be written</source>
            <translation>Le dossier ne peut pas être écrit</translation>
        </message>
        <message numerus="yes">
            <source>  ·  %n snapshot(s) skipped: this program was too slow</source>
            <translation>
                <numerusform>  ·  %n instantané omis : ce programme était trop lent</numerusform>
                <numerusform>  ·  %n instantanés omis : ce programme était trop lent</numerusform>
            </translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>Pré&amp;férences…</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Visite guidée</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Compare %1 with what?</source>
            <translation>Comparer %1 avec quoi ?</translation>
        </message>
        <message>
            <source>What is shown &amp;now</source>
            <translation>Ce qui est affiché &amp;maintenant</translation>
        </message>
        <message>
            <source>Another &amp;recording…</source>
            <translation>Un autre en&amp;registrement…</translation>
        </message>
        <message>
            <source>The recordings cannot be compared</source>
            <translation>Les enregistrements ne peuvent pas être comparés</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparaison</translation>
        </message>
        <message>
            <source>The preferences cannot be kept</source>
            <translation>Les préférences ne peuvent pas être conservées</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::MetricsView</name>
        <message>
            <source>Metrics</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>Charts to show</source>
            <translation>Graphiques à montrer</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Graphiques</translation>
        </message>
        <message>
            <source>Chart: %1</source>
            <translation>Graphique : %1</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Débit</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>Commandes/s</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Erreurs</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>Échecs/s</translation>
        </message>
        <message>
            <source>Error replies/s</source>
            <translation>Réponses d’erreur/s</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>Latence</translation>
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
            <translation>Commandes en route</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>En vol</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En file</translation>
        </message>
        <message>
            <source>Running handoffs</source>
            <translation>Transferts en cours</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Workers busy</source>
            <translation>Ouvriers occupés</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Relaxed time-outs</source>
            <translation>Délais assouplis</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Connexions</translation>
        </message>
        <message>
            <source>Circuit breakers</source>
            <translation>Disjoncteurs</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>Non fermés</translation>
        </message>
        <message>
            <source>Sockets</source>
            <translation>Sockets</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvertes</translation>
        </message>
        <message>
            <source>Lost/s</source>
            <translation>Perdues/s</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Received/s</source>
            <translation>Reçues/s</translation>
        </message>
        <message>
            <source>Cached reads</source>
            <translation>Lectures du cache</translation>
        </message>
        <message>
            <source>Hits/s</source>
            <translation>Trouvées/s</translation>
        </message>
        <message>
            <source>Misses/s</source>
            <translation>Absentes/s</translation>
        </message>
        <message>
            <source>Invalidated/s</source>
            <translation>Invalidées/s</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationFilter</name>
        <message>
            <source>"%1" does not fit here</source>
            <translation>« %1 » n’a pas sa place ici</translation>
        </message>
        <message>
            <source>incomplete: %1</source>
            <translation>incomplet : %1</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>colonne %1 : %2</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>imbriqué trop profondément</translation>
        </message>
        <message>
            <source>a ")" is missing</source>
            <translation>il manque une ")"</translation>
        </message>
        <message>
            <source>a word or a comparison is missing</source>
            <translation>il manque un mot ou une comparaison</translation>
        </message>
        <message>
            <source>the closing quote is missing</source>
            <translation>il manque le guillemet fermant</translation>
        </message>
        <message>
            <source>"%1" is not one of %2</source>
            <translation>« %1 » n’est pas l’un de %2</translation>
        </message>
        <message>
            <source>a list like {a, b} is missing</source>
            <translation>il manque une liste comme {a, b}</translation>
        </message>
        <message>
            <source>a value is missing</source>
            <translation>il manque une valeur</translation>
        </message>
        <message>
            <source>"%1" is not a number</source>
            <translation>« %1 » n’est pas un nombre</translation>
        </message>
        <message>
            <source>%1 is text: it has no order</source>
            <translation>%1 est un texte : il n’a pas d’ordre</translation>
        </message>
        <message>
            <source>a "}" is missing</source>
            <translation>il manque une "}"</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationModel</name>
        <message>
            <source>none named</source>
            <translation>aucune nommée</translation>
        </message>
        <message>
            <source>shards %1</source>
            <translation>shards %1</translation>
        </message>
        <message>
            <source>slots %1</source>
            <translation>slots %1</translation>
        </message>
        <message>
            <source>%1, %2, connection %3</source>
            <translation>%1, %2, connexion %3</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Conn</source>
            <translation>Conn</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Seq</source>
            <translation>Séq</translation>
        </message>
        <message>
            <source>Grace</source>
            <translation>Sursis</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Trame</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>Séquence</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>Temps annoncé</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçue</translation>
        </message>
        <message>
            <source>By connection</source>
            <translation>Par la connexion</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>Slots moved</source>
            <translation>Slots déplacés</translation>
        </message>
        <message>
            <source>Malformed</source>
            <translation>Mal formée</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>Écart</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::NotificationsView</name>
        <message>
            <source>Frame in hexadecimal</source>
            <translation>Trame en hexadécimal</translation>
        </message>
        <message>
            <source>Frame as text</source>
            <translation>Trame en texte</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Filter: words, or type == MOVING &amp;&amp; seq &gt;= 48</source>
            <translation>Filtre : mots, ou type == MOVING &amp;&amp; seq &gt;= 48</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Fields: %1. Operators: == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</source>
            <translation>Champs : %1. Opérateurs : == != &lt; &lt;= &gt; &gt;= ~ in, &amp;&amp; || ! ( ).</translation>
        </message>
        <message>
            <source>Table of notifications</source>
            <translation>Tableau des notifications</translation>
        </message>
        <message>
            <source>Fields of the chosen notification</source>
            <translation>Champs de la notification choisie</translation>
        </message>
        <message>
            <source>Decoded</source>
            <translation>Décodée</translation>
        </message>
        <message>
            <source>Frame, as received</source>
            <translation>Trame, telle que reçue</translation>
        </message>
        <message>
            <source>%1 of %2 connections receive notifications; each will be listed here with its bytes.</source>
            <translation>%1 connexions sur %2 reçoivent des notifications ; chacune sera listée ici avec ses octets.</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1.</source>
            <translation>Notifications de maintenance : %1.</translation>
        </message>
        <message>
            <source>No notification yet</source>
            <translation>Pas encore de notification</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1 en tout</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>, %1 older ones dropped</source>
            <translation>, %1 plus anciennes supprimées</translation>
        </message>
        <message>
            <source>None of %1 matches the filter</source>
            <translation>Aucune sur %1 ne correspond au filtre</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::OverviewView</name>
        <message>
            <source>Overview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Chart: commands per second</source>
            <translation>Graphique : commandes par seconde</translation>
        </message>
        <message>
            <source>Chart: latency</source>
            <translation>Graphique : latence</translation>
        </message>
        <message>
            <source>Commands/s</source>
            <translation>Commandes/s</translation>
        </message>
        <message>
            <source>Failed/s</source>
            <translation>Échecs/s</translation>
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
            <translation>Maintenance</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Débit</translation>
        </message>
        <message>
            <source>Latency, from the call to the reply</source>
            <translation>Latence, de l’appel à la réponse</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Transferts</translation>
        </message>
        <message>
            <source>Connected, no traffic yet</source>
            <translation>Connecté, pas encore de trafic</translation>
        </message>
        <message>
            <source>The application has not opened a connection to %1.</source>
            <translation>L’application n’a pas ouvert de connexion à %1.</translation>
        </message>
        <message>
            <source>Nothing is announced. The server will tell before it moves connections.</source>
            <translation>Rien n’est annoncé. Le serveur préviendra avant de déplacer des connexions.</translation>
        </message>
        <message>
            <source>Notifications: %1.</source>
            <translation>Notifications : %1.</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>Points d’accès</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Palette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>A few letters of what you want to do</source>
            <translation>Quelques lettres de ce que vous voulez faire</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>Chercher des commandes</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Rail</name>
        <message>
            <source>Views</source>
            <translation>Vues</translation>
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
            <translation>Raisons du verdict</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>et %1 de plus</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Recorder</name>
        <message>
            <source>There is no data yet</source>
            <translation>Il n’y a pas encore de données</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingModel</name>
        <message>
            <source>not readable</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>recovered, %1 damaged</source>
            <translation>récupéré, %1 endommagées</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>non terminé</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>complet</translation>
        </message>
        <message>
            <source>recording of %1, begun %2, %3 long, %4</source>
            <translation>enregistrement de %1, commencé %2, long de %3, %4</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RecordingsView</name>
        <message>
            <source>Save what was &amp;just seen</source>
            <translation>Sauver ce qui vient d’être &amp;vu</translation>
        </message>
        <message>
            <source>Re&amp;play</source>
            <translation>Re&amp;lire</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>Enregistrements</translation>
        </message>
        <message>
            <source>Table of recordings</source>
            <translation>Tableau des enregistrements</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>&amp;Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>No recording yet</source>
            <translation>Pas encore d’enregistrement</translation>
        </message>
        <message>
            <source>A recording holds everything that is shown, so that it can be looked at again. What was seen in the last 30 minutes is kept in memory and can be saved afterwards.</source>
            <translation>Un enregistrement contient tout ce qui est montré, pour le revoir. Les 30 dernières minutes restent en mémoire et peuvent être sauvées après coup.</translation>
        </message>
        <message>
            <source>&amp;Stop recording</source>
            <translation>&amp;Arrêter l’enregistrement</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Recording into %1, %2</source>
            <translation>Enregistre dans %1, %2</translation>
        </message>
        <message>
            <source>The last %1 are in memory</source>
            <translation>Les derniers %1 sont en mémoire</translation>
        </message>
        <message>
            <source>&amp;Compare…</source>
            <translation>&amp;Comparer…</translation>
        </message>
        <message>
            <source>Compares the chosen recording with what is shown now, or with another recording</source>
            <translation>Compare l’enregistrement choisi avec ce qui est affiché, ou avec un autre</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ReplayBar</name>
        <message>
            <source>Play or pause (Ctrl+Space)</source>
            <translation>Lire ou suspendre (Ctrl+Espace)</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <source>Position in the recording</source>
            <translation>Position dans l’enregistrement</translation>
        </message>
        <message>
            <source>speed %1×</source>
            <translation>vitesse %1×</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>◂ Notification</source>
            <translation>◂ Notification</translation>
        </message>
        <message>
            <source>To the previous notification (Ctrl+[)</source>
            <translation>À la notification précédente (Ctrl+[)</translation>
        </message>
        <message>
            <source>Notification ▸</source>
            <translation>Notification ▸</translation>
        </message>
        <message>
            <source>To the next notification (Ctrl+])</source>
            <translation>À la notification suivante (Ctrl+])</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close the recording</source>
            <translation>Fermer l’enregistrement</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>%p %</source>
            <translation>%p %</translation>
        </message>
        <message>
            <source>Reading what led to this moment</source>
            <translation>Lecture de ce qui a mené à cet instant</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Screenshots</name>
        <message>
            <source>cannot write %1</source>
            <translation>impossible d’écrire %1</translation>
        </message>
        <message>
            <source>cannot make the folder %1</source>
            <translation>impossible de créer le dossier %1</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>Connexion refusée</translation>
        </message>
        <message>
            <source>no pictures in %1</source>
            <translation>aucune image dans %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SimulatorPanel</name>
        <message>
            <source>Simulator</source>
            <translation>Simulateur</translation>
        </message>
        <message>
            <source>no endpoint</source>
            <translation>aucun point d’accès</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Nœud</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Announced time</source>
            <translation>Temps annoncé</translation>
        </message>
        <message>
            <source>moves to</source>
            <translation>passe à</translation>
        </message>
        <message>
            <source>within</source>
            <translation>en</translation>
        </message>
        <message>
            <source>&amp;MOVING</source>
            <translation>&amp;MOVING</translation>
        </message>
        <message>
            <source>Announce that the node moves</source>
            <translation>Annoncer que le nœud se déplace</translation>
        </message>
        <message>
            <source>Announce it to all connections</source>
            <translation>L’annoncer à toutes les connexions</translation>
        </message>
        <message>
            <source>%1 %2 sent</source>
            <translation>%1 %2 envoyé</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Close the node's connections without notice</source>
            <translation>Fermer les connexions du nœud sans préavis</translation>
        </message>
        <message>
            <source>Connections of %1 closed</source>
            <translation>Connexions de %1 fermées</translation>
        </message>
        <message>
            <source>F&amp;reeze</source>
            <translation>&amp;Geler</translation>
        </message>
        <message>
            <source>Stop and resume the node's connections</source>
            <translation>Arrêter puis reprendre les connexions du nœud</translation>
        </message>
        <message>
            <source>%1 is frozen</source>
            <translation>%1 est gelé</translation>
        </message>
        <message>
            <source>%1 goes on</source>
            <translation>%1 continue</translation>
        </message>
        <message>
            <source>&amp;Delay</source>
            <translation>&amp;Retarder</translation>
        </message>
        <message>
            <source>Hold back every reply of the node for 50 ms</source>
            <translation>Retenir 50 ms chaque réponse du nœud</translation>
        </message>
        <message>
            <source>%1 is slow</source>
            <translation>%1 est lent</translation>
        </message>
        <message>
            <source>%1 is fast again</source>
            <translation>%1 est de nouveau rapide</translation>
        </message>
        <message>
            <source>Mal&amp;formed</source>
            <translation>&amp;Mal formée</translation>
        </message>
        <message>
            <source>Send a notification that cannot be understood</source>
            <translation>Envoyer une notification incompréhensible</translation>
        </message>
        <message>
            <source>Malformed frame sent</source>
            <translation>Trame mal formée envoyée</translation>
        </message>
        <message>
            <source>MOVING %1 sent</source>
            <translation>MOVING %1 envoyé</translation>
        </message>
        <message>
            <source>Fault of the node</source>
            <translation>Panne du nœud</translation>
        </message>
        <message>
            <source>no fault</source>
            <translation>aucune panne</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Scénario</translation>
        </message>
        <message>
            <source>Bytes to send; \r and \n are control characters</source>
            <translation>Octets à envoyer ; \r et \n sont des caractères de contrôle</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>Panne</translation>
        </message>
        <message>
            <source>R&amp;un</source>
            <translation>&amp;Lancer</translation>
        </message>
        <message>
            <source>Run the scenario</source>
            <translation>Lancer le scénario</translation>
        </message>
        <message>
            <source>%1 runs</source>
            <translation>%1 est en cours</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <source>&amp;Send</source>
            <translation>&amp;Envoyer</translation>
        </message>
        <message>
            <source>Send the bytes to every connection of the node</source>
            <translation>Envoyer les octets à chaque connexion du nœud</translation>
        </message>
        <message>
            <source>Bytes sent</source>
            <translation>Octets envoyés</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>refuse les connexions</translation>
        </message>
        <message>
            <source>never answers</source>
            <translation>ne répond jamais</translation>
        </message>
        <message>
            <source>closes new connections</source>
            <translation>ferme les nouvelles connexions</translation>
        </message>
        <message>
            <source>freezes its connections</source>
            <translation>gèle ses connexions</translation>
        </message>
        <message>
            <source>refuses the login</source>
            <translation>refuse l’authentification</translation>
        </message>
        <message>
            <source>is still loading</source>
            <translation>charge encore</translation>
        </message>
        <message>
            <source>has too many clients</source>
            <translation>a trop de clients</translation>
        </message>
        <message>
            <source>refuses TLS</source>
            <translation>refuse TLS</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::StateOverlay</name>
        <message>
            <source>&amp;Attach…</source>
            <translation>&amp;Attacher…</translation>
        </message>
        <message>
            <source>Run the &amp;demo</source>
            <translation>Lancer la &amp;démo</translation>
        </message>
        <message>
            <source>&amp;Clear the filter</source>
            <translation>&amp;Vider le filtre</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableDialog</name>
        <message>
            <source>&amp;Copy as CSV</source>
            <translation>&amp;Copier en CSV</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TimelineWidget</name>
        <message>
            <source>Notified</source>
            <translation>Avertie</translation>
        </message>
        <message>
            <source>, attempt %1</source>
            <translation>, essai %1</translation>
        </message>
        <message>
            <source>end not seen</source>
            <translation>fin non vue</translation>
        </message>
        <message>
            <source>, %1 attempts</source>
            <translation>, %1 essais</translation>
        </message>
        <message>
            <source>completed, with the time to the switch</source>
            <translation>terminé, avec le temps jusqu’au passage</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>échéance</translation>
        </message>
        <message>
            <source>old node / new node</source>
            <translation>ancien / nouveau nœud</translation>
        </message>
        <message>
            <source>time-outs relaxed</source>
            <translation>délais assouplis</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>sans données</translation>
        </message>
        <message>
            <source>Connection %1</source>
            <translation>Connexion %1</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1 : %2 → %3</translation>
        </message>
        <message>
            <source>On %1, socket no. %2</source>
            <translation>Sur %1, socket n° %2</translation>
        </message>
        <message>
            <source>Handoff timeline</source>
            <translation>Chronologie des transferts</translation>
        </message>
        <message>
            <source>%1 connections, %2 handoffs running, %3 ended</source>
            <translation>%1 connexions, %2 transferts en cours, %3 terminés</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TransitionModel</name>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>Point d’accès</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Failures</source>
            <translation>Échecs</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Dernière erreur</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Verdict</name>
        <message>
            <source>Next attempt in %1.</source>
            <translation>Prochain essai dans %1.</translation>
        </message>
        <message>
            <source>Trying again.</source>
            <translation>Nouvel essai.</translation>
        </message>
        <message>
            <source>Nothing is watched. Attach to an application, or run the demo.</source>
            <translation>Rien n’est observé. Attachez une application ou lancez la démo.</translation>
        </message>
        <message>
            <source>Not known: the application cannot be reached for %1. %2</source>
            <translation>Inconnu : l’application est inaccessible depuis %1. %2</translation>
        </message>
        <message>
            <source>Connecting to the application.</source>
            <translation>Connexion à l’application.</translation>
        </message>
        <message>
            <source>Not known: no data for %1. What you see is the past.</source>
            <translation>Inconnu : pas de données depuis %1. Ce que vous voyez est le passé.</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in the last 10 s, %1 of them by time-out</source>
            <translation>
                <numerusform>%n commande a échoué depuis 10 s, dont %1 par délai</numerusform>
                <numerusform>%n commandes ont échoué depuis 10 s, dont %1 par délai</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection is ready</source>
            <translation>Aucune connexion n’est prête</translation>
        </message>
        <message numerus="yes">
            <source>%n socket(s) lost without notice in the last 10 s</source>
            <translation>
                <numerusform>%n socket perdue sans préavis depuis 10 s</numerusform>
                <numerusform>%n sockets perdues sans préavis depuis 10 s</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 connections are ready</source>
            <translation>%1 connexions sur %2 sont prêtes</translation>
        </message>
        <message>
            <source>p99 is %1, usually %2</source>
            <translation>p99 est %1, d’habitude %2</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) could not be moved and stay on the leaving node</source>
            <translation>
                <numerusform>%n connexion n’a pas pu être déplacée et reste sur le nœud sortant</numerusform>
                <numerusform>%n connexions n’ont pas pu être déplacées et restent sur le nœud sortant</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) repeat their handoff</source>
            <translation>
                <numerusform>%n connexion répète son transfert</numerusform>
                <numerusform>%n connexions répètent leur transfert</numerusform>
            </translation>
        </message>
        <message>
            <source>Circuit breaker open: %1</source>
            <translation>Disjoncteur ouvert : %1</translation>
        </message>
        <message>
            <source>%1: %2 of %3 connections moved</source>
            <translation>%1 : %2 connexions sur %3 déplacées</translation>
        </message>
        <message>
            <source>%1 is under way</source>
            <translation>%1 est en cours</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s)</source>
            <translation>
                <numerusform>Délais assouplis sur %n connexion</numerusform>
                <numerusform>Délais assouplis sur %n connexions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n malformed notification(s) in the last 10 s</source>
            <translation>
                <numerusform>%n notification mal formée depuis 10 s</numerusform>
                <numerusform>%n notifications mal formées depuis 10 s</numerusform>
            </translation>
        </message>
        <message>
            <source>No command failed in the last 10 s</source>
            <translation>Aucune commande n’a échoué depuis 10 s</translation>
        </message>
        <message>
            <source>No socket was lost without notice</source>
            <translation>Aucune socket n’a été perdue sans préavis</translation>
        </message>
        <message>
            <source>p99 is %1</source>
            <translation>p99 est %1</translation>
        </message>
        <message>
            <source>The server announces maintenance</source>
            <translation>Le serveur annonce la maintenance</translation>
        </message>
        <message>
            <source>Maintenance notifications: %1</source>
            <translation>Notifications de maintenance : %1</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>MOVING 48 to an endpoint</comment>
            <translation>%1 vers %2</translation>
        </message>
        <message>
            <source>, %1 of %2 moved</source>
            <translation>, %1 sur %2 déplacées</translation>
        </message>
        <message>
            <source>, %1 left</source>
            <translation>, reste %1</translation>
        </message>
        <message>
            <source>, deadline passed</source>
            <translation>, échéance dépassée</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) failed in 10 s</source>
            <translation>
                <numerusform>%n commande a échoué en 10 s</numerusform>
                <numerusform>%n commandes ont échoué en 10 s</numerusform>
            </translation>
        </message>
        <message>
            <source>no connection is ready</source>
            <translation>aucune connexion n’est prête</translation>
        </message>
        <message>
            <source>, no connection is ready</source>
            <translation>, aucune connexion n’est prête</translation>
        </message>
        <message>
            <source>Callers are hurt: %1. %2%3.</source>
            <translation>Les appelants sont touchés : %1. %2%3.</translation>
        </message>
        <message>
            <source>Callers are hurt: %1.</source>
            <translation>Les appelants sont touchés : %1.</translation>
        </message>
        <message>
            <source>only %1 of %2 connections are ready</source>
            <translation>seules %1 connexions sur %2 sont prêtes</translation>
        </message>
        <message>
            <source>replies are slow</source>
            <translation>les réponses sont lentes</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) cannot be moved</source>
            <translation>
                <numerusform>%n connexion ne peut pas être déplacée</numerusform>
                <numerusform>%n connexions ne peuvent pas être déplacées</numerusform>
            </translation>
        </message>
        <message>
            <source>the circuit breaker of %1 is open</source>
            <translation>le disjoncteur de %1 est ouvert</translation>
        </message>
        <message>
            <source>sockets were lost without notice</source>
            <translation>des sockets ont été perdues sans préavis</translation>
        </message>
        <message>
            <source>No command fails, but %1. %2%3.</source>
            <translation>Aucune commande n’échoue, mais %1. %2%3.</translation>
        </message>
        <message>
            <source>No command fails, but %1.</source>
            <translation>Aucune commande n’échoue, mais %1.</translation>
        </message>
        <message>
            <source>Callers are not affected. %1%2.</source>
            <translation>Les appelants ne sont pas touchés. %1%2.</translation>
        </message>
        <message>
            <source>Callers are not affected. Time-outs stay relaxed for a while after maintenance.</source>
            <translation>Les appelants ne sont pas touchés. Les délais restent assouplis un moment après la maintenance.</translation>
        </message>
        <message>
            <source>Callers are not affected. No maintenance is under way.</source>
            <translation>Les appelants ne sont pas touchés. Aucune maintenance n’est en cours.</translation>
        </message>
        <message>
            <source>Nothing to judge yet: the application has not opened a connection.</source>
            <translation>Rien à juger encore : l’application n’a pas ouvert de connexion.</translation>
        </message>
        <message>
            <source>Callers are not affected. There is no traffic.</source>
            <translation>Les appelants ne sont pas touchés. Il n’y a pas de trafic.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>WATCH</source>
            <translation>ATTENTION</translation>
        </message>
        <message>
            <source>DEGRADED</source>
            <translation>DÉGRADÉ</translation>
        </message>
        <message>
            <source>HURTING</source>
            <translation>TOUCHÉ</translation>
        </message>
        <message>
            <source>UNKNOWN</source>
            <translation>INCONNU</translation>
        </message>
        <message numerus="yes">
            <source>Time-outs are relaxed on %n connection(s), for %1 at most</source>
            <translation>
                <numerusform>Les délais sont assouplis sur %n connexion, pour %1 au plus</numerusform>
                <numerusform>Les délais sont assouplis sur %n connexions, pour %1 au plus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n retrying</source>
            <translation>
                <numerusform>, %n réessaie</numerusform>
                <numerusform>, %n réessaient</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::VerdictBar</name>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>%1 old</source>
            <translation>il y a %1</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Erreurs</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>p99 (usual)</source>
            <translation>p99 (habituel)</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En file</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêtes</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>connections</comment>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Handoffs</source>
            <translation>Transferts</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::ViewPage</name>
        <message>
            <source>Nothing is watched</source>
            <translation>Rien n’est observé</translation>
        </message>
        <message>
            <source>Attach to an application that publishes telemetry, or run the demo to see maintenance happen.</source>
            <translation>Attachez une application qui publie sa télémétrie, ou lancez la démo pour voir une maintenance.</translation>
        </message>
        <message>
            <source>The application cannot be reached</source>
            <translation>L’application est inaccessible</translation>
        </message>
        <message>
            <source>%1

It is tried again until it answers.</source>
            <translation>%1

On réessaie jusqu’à ce qu’elle réponde.</translation>
        </message>
        <message>
            <source>Connecting to the application</source>
            <translation>Connexion à l’application</translation>
        </message>
        <message>
            <source>Waiting for its first answer.</source>
            <translation>Attente de sa première réponse.</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>Waiting for the first data.</source>
            <translation>Attente des premières données.</translation>
        </message>
        <message>
            <source>Data stopped %1 ago; last seen at %2.</source>
            <translation>Les données ont cessé il y a %1 ; vues en dernier à %2.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Words</name>
        <message>
            <source>Not connected</source>
            <translation>Non connectée</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Initialising</source>
            <translation>S’initialise</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prête</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Marquée</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Handing off</source>
            <translation>En transfert</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>Se vide</translation>
        </message>
        <message>
            <source>Retrying</source>
            <translation>Réessaie</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardée</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdue</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Fermée</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>annoncé</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>en file</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en attente</translation>
        </message>
        <message>
            <source>resolving</source>
            <translation>résolution</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>connexion</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>handshake</source>
            <translation>poignée de main</translation>
        </message>
        <message>
            <source>switched</source>
            <translation>passé</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>se vide</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>terminée</translation>
        </message>
        <message>
            <source>retrying</source>
            <translation>réessaie</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardée</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échoué</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>déplacée</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>déjà là</translation>
        </message>
        <message>
            <source>limit reached</source>
            <translation>limite atteinte</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>remplacé</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>perdue</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>mal formée</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>appliquée</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>copie</translation>
        </message>
        <message>
            <source>catch-up</source>
            <translation>rattrapage</translation>
        </message>
        <message>
            <source>late</source>
            <translation>tardive</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>ignorée</translation>
        </message>
        <message>
            <source>off</source>
            <translation>non</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>demandé</translation>
        </message>
        <message>
            <source>on</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refusé</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>pas encore connu</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>pris en charge</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>non pris en charge</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>non connecté</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>prêt</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>se ferme</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>half-open</source>
            <translation>semi-ouvert</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceAccess</name>
        <message>
            <source>%1 holds no certificate</source>
            <translation>%1 ne contient aucun certificat</translation>
        </message>
        <message>
            <source>a certificate and its key belong together</source>
            <translation>un certificat et sa clé vont ensemble</translation>
        </message>
        <message>
            <source>%1 holds no private key</source>
            <translation>%1 ne contient aucune clé privée</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Comparison</name>
        <message>
            <source>Figure</source>
            <translation>Grandeur</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>Length [s]</source>
            <translation>Durée [s]</translation>
        </message>
        <message>
            <source>First MOVING after [s]</source>
            <translation>Premier MOVING après [s]</translation>
        </message>
        <message>
            <source>From MOVING to the last switch [s]</source>
            <translation>De MOVING à la dernière bascule [s]</translation>
        </message>
        <message>
            <source>Longest handoff [s]</source>
            <translation>Plus long transfert [s]</translation>
        </message>
        <message>
            <source>Handoffs started</source>
            <translation>Transferts commencés</translation>
        </message>
        <message>
            <source>Handoffs succeeded</source>
            <translation>Transferts réussis</translation>
        </message>
        <message>
            <source>Handoffs kept on the old node</source>
            <translation>Transferts restés sur l’ancien nœud</translation>
        </message>
        <message>
            <source>Handoffs failed</source>
            <translation>Transferts échoués</translation>
        </message>
        <message>
            <source>Handoff attempts repeated</source>
            <translation>Tentatives de transfert répétées</translation>
        </message>
        <message>
            <source>Circuit breakers opened</source>
            <translation>Disjoncteurs ouverts</translation>
        </message>
        <message>
            <source>Sockets lost without notice</source>
            <translation>Sockets perdues sans préavis</translation>
        </message>
        <message>
            <source>Commands failed</source>
            <translation>Commandes échouées</translation>
        </message>
        <message>
            <source>Commands timed out</source>
            <translation>Commandes expirées</translation>
        </message>
        <message>
            <source>Commands repeated</source>
            <translation>Commandes répétées</translation>
        </message>
        <message>
            <source>Error replies</source>
            <translation>Réponses d’erreur</translation>
        </message>
        <message>
            <source>Commands [1/s]</source>
            <translation>Commandes [1/s]</translation>
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
            <translation>Maximum de connexions assouplies à la fois</translation>
        </message>
        <message>
            <source>Most commands queued at once</source>
            <translation>Maximum de commandes en attente à la fois</translation>
        </message>
        <message>
            <source>Notifications: %1</source>
            <translation>Notifications : %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::EndpointSummary</name>
        <message>
            <source>Endpoints</source>
            <translation>Points d’accès</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>et %1 de plus</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::GuidedTour</name>
        <message>
            <source>A quiet day</source>
            <translation>Une journée calme</translation>
        </message>
        <message>
            <source>Four threads read and write over 8 connections, and check every answer. The line at the top is the verdict: it says OK, and whether that can be trusted: how old the data is.</source>
            <translation>Quatre threads lisent et écrivent sur 8 connexions et vérifient chaque réponse. La ligne du haut est le verdict : elle dit OK, et si l’on peut s’y fier : l’âge des données.</translation>
        </message>
        <message>
            <source>The server announces work</source>
            <translation>Le serveur annonce des travaux</translation>
        </message>
        <message>
            <source>MIGRATING: a shard is moved. Every connection gets the message; it is listed once, with the number of copies. Time-outs are relaxed until MIGRATED comes.</source>
            <translation>MIGRATING : un shard est déplacé. Chaque connexion reçoit le message ; il figure une fois, avec le nombre de copies. Les délais sont assouplis jusqu’à MIGRATED.</translation>
        </message>
        <message>
            <source>The node moves</source>
            <translation>Le nœud déménage</translation>
        </message>
        <message>
            <source>MOVING names the new endpoint and the time that is left. Each row is a connection: it waits for a worker, connects to the new node while the old one goes on serving, and switches.</source>
            <translation>MOVING nomme le nouveau point d’accès et le temps restant. Chaque ligne est une connexion : elle attend un ouvrier, se connecte au nouveau nœud pendant que l’ancien continue de servir, puis bascule.</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>Personne n’attend</translation>
        </message>
        <message>
            <source>Every connection has another endpoint now, and none was lost: the column &quot;Lost sockets&quot; is still zero. Commands went on all the time; see the throughput in the overview.</source>
            <translation>Chaque connexion a maintenant un autre point d’accès, et aucune n’a été perdue : la colonne « Sockets perdues » est toujours à zéro. Les commandes ont continué ; voyez le débit dans l’aperçu.</translation>
        </message>
        <message>
            <source>The old node goes</source>
            <translation>L’ancien nœud s’en va</translation>
        </message>
        <message>
            <source>It closes what is left and refuses newcomers. Circuit breakers count failed attempts; theirs are closed, as all attempts succeeded.</source>
            <translation>Il ferme ce qui reste et refuse les nouveaux. Les disjoncteurs comptent les tentatives échouées ; ceux-ci sont fermés, car toutes ont réussi.</translation>
        </message>
        <message>
            <source>And back again</source>
            <translation>Et retour</translation>
        </message>
        <message>
            <source>The next node of the rolling upgrade: all connections move back. Freeze the picture with F8, zoom with + and -, go from one notification to the next with [ and ].</source>
            <translation>Le nœud suivant de la mise à niveau : toutes les connexions reviennent. F8 fige l’image, + et - zooment, [ et ] vont d’une notification à l’autre.</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>À vous</translation>
        </message>
        <message>
            <source>Below you can send any notification, break any node, or run a scenario, and see what the verdict says. The rolling upgrade begins again in a few seconds.</source>
            <translation>En bas, vous pouvez envoyer toute notification, perturber tout nœud ou lancer un scénario, et voir ce que dit le verdict. La mise à niveau recommence dans quelques secondes.</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>&amp;Follow the demo</source>
            <translation>&amp;Suivre la démonstration</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Visite guidée</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Étape %1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::Preferences</name>
        <message>
            <source>%1 holds no preferences</source>
            <translation>%1 ne contient pas de préférences</translation>
        </message>
        <message>
            <source>%1: "%2" is out of range</source>
            <translation>%1 : « %2 » est hors limites</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 ne peut pas être écrit : %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::PreferencesDialog</name>
        <message>
            <source>&amp;Reduced motion: pictures move on once a second</source>
            <translation>Mouvement &amp;réduit : les images avancent une fois par seconde</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>comme le système</translation>
        </message>
        <message>
            <source>light</source>
            <translation>clair</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>sombre</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>contraste élevé</translation>
        </message>
        <message>
            <source>that of the system</source>
            <translation>celle du système</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Couleurs</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>&amp;Taille du texte</translation>
        </message>
        <message>
            <source>Shown &amp;time at the start</source>
            <translation>&amp;Durée affichée au démarrage</translation>
        </message>
        <message>
            <source>Command for ss&amp;h:// sources</source>
            <translation>Commande pour les sources ss&amp;h://</translation>
        </message>
        <message>
            <source>&amp;Defaults</source>
            <translation>Valeurs par &amp;défaut</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>La langue change au prochain démarrage du programme.</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::RemoteSource</name>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Tester</translation>
        </message>
        <message>
            <source>not stored</source>
            <translation>non conservé</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>fichier PEM</translation>
        </message>
        <message>
            <source>Result of the test</source>
            <translation>Résultat du test</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>A&amp;dresse</translation>
        </message>
        <message>
            <source>T&amp;oken</source>
            <translation>Je&amp;ton</translation>
        </message>
        <message>
            <source>A&amp;uthorities</source>
            <translation>A&amp;utorités</translation>
        </message>
        <message>
            <source>Our &amp;certificate</source>
            <translation>Notre &amp;certificat</translation>
        </message>
        <message>
            <source>Its &amp;key</source>
            <translation>Sa &amp;clé</translation>
        </message>
        <message>
            <source>… %1</source>
            <translation>… %1</translation>
        </message>
        <message>
            <source>✓ %1: %2</source>
            <translation>✓ %1 : %2</translation>
        </message>
        <message>
            <source>✗ %1: %2</source>
            <translation>✗ %1 : %2</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::SourceTest</name>
        <message>
            <source>%1, process %2 on %3, qredis %4</source>
            <translation>%1, processus %2 sur %3, qredis %4</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connexion</numerusform>
                <numerusform>%n connexions</numerusform>
            </translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>No address is given</source>
            <translation>Aucune adresse n’est donnée</translation>
        </message>
        <message>
            <source>%1, after %2</source>
            <translation>%1, après %2</translation>
        </message>
        <message>
            <source>No answer within %1 s</source>
            <translation>Pas de réponse en %1 s</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>Nom d’hôte</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Chiffrement</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>après %1</translation>
        </message>
    </context>
    <context>
        <name>QRedis::Monitor::TableTexts</name>
        <message>
            <source>at</source>
            <translation>à</translation>
        </message>
        <message>
            <source>attempt</source>
            <translation>essai</translation>
        </message>
        <message>
            <source>attempts max</source>
            <translation>essais au plus</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>début</translation>
        </message>
        <message>
            <source>breaker</source>
            <translation>disjoncteur</translation>
        </message>
        <message>
            <source>cache hits</source>
            <translation>lectures trouvées en cache</translation>
        </message>
        <message>
            <source>cache misses</source>
            <translation>lectures absentes du cache</translation>
        </message>
        <message>
            <source>client id</source>
            <translation>n° client</translation>
        </message>
        <message>
            <source>commands</source>
            <translation>commandes</translation>
        </message>
        <message>
            <source>connection</source>
            <translation>connexion</translation>
        </message>
        <message>
            <source>connections</source>
            <translation>connexions</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>copies</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>échéance</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>effet</translation>
        </message>
        <message>
            <source>end</source>
            <translation>fin</translation>
        </message>
        <message>
            <source>endpoint</source>
            <translation>point d’accès</translation>
        </message>
        <message>
            <source>error</source>
            <translation>erreur</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échecs</translation>
        </message>
        <message>
            <source>failures</source>
            <translation>échecs</translation>
        </message>
        <message>
            <source>failures in a row</source>
            <translation>échecs de suite</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>terminées</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>trame</translation>
        </message>
        <message>
            <source>grace</source>
            <translation>sursis</translation>
        </message>
        <message>
            <source>handoff</source>
            <translation>transfert</translation>
        </message>
        <message>
            <source>handoffs</source>
            <translation>transferts</translation>
        </message>
        <message>
            <source>handoffs running</source>
            <translation>transferts en cours</translation>
        </message>
        <message>
            <source>id</source>
            <translation>n°</translation>
        </message>
        <message>
            <source>in flight</source>
            <translation>en vol</translation>
        </message>
        <message>
            <source>in state</source>
            <translation>en état</translation>
        </message>
        <message>
            <source>last error</source>
            <translation>dernière erreur</translation>
        </message>
        <message>
            <source>left</source>
            <translation>reste</translation>
        </message>
        <message>
            <source>length</source>
            <translation>durée</translation>
        </message>
        <message>
            <source>local</source>
            <translation>local</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>mal formée</translation>
        </message>
        <message>
            <source>notifications</source>
            <translation>notifications</translation>
        </message>
        <message>
            <source>notify</source>
            <translation>avis</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>ouvertures</translation>
        </message>
        <message>
            <source>operation</source>
            <translation>opération</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>issue</translation>
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
            <translation>pair</translation>
        </message>
        <message>
            <source>probe in</source>
            <translation>essai dans</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>en file</translation>
        </message>
        <message>
            <source>read</source>
            <translation>lu</translation>
        </message>
        <message>
            <source>reconnects</source>
            <translation>sockets perdues</translation>
        </message>
        <message>
            <source>relaxed</source>
            <translation>assoupli</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>répétées</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>séquence</translation>
        </message>
        <message>
            <source>server errors</source>
            <translation>réponses d’erreur</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>niveau</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>sockets</translation>
        </message>
        <message>
            <source>source</source>
            <translation>source</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>étape</translation>
        </message>
        <message>
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <source>successes</source>
            <translation>succès</translation>
        </message>
        <message>
            <source>target</source>
            <translation>cible</translation>
        </message>
        <message>
            <source>text</source>
            <translation>texte</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>seuil</translation>
        </message>
        <message>
            <source>time</source>
            <translation>heure</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>délai</translation>
        </message>
        <message>
            <source>type</source>
            <translation>type</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>workers busy</source>
            <translation>ouvriers occupés</translation>
        </message>
        <message>
            <source>written</source>
            <translation>écrit</translation>
        </message>
        <message>
            <source>cache invalidations</source>
            <translation>lectures invalidées en cache</translation>
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
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
</TS>
