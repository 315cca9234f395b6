## The command line.

cli-about = Tresse compose des parcours de formation multimodaux et dit qui ne pourra pas les suivre, et pourquoi.
cli-usage = Usage{ "\u202F" }
cli-commands = Commandes{ "\u202F" }
cli-command = COMMANDE
cli-arguments = Arguments{ "\u202F" }
cli-options = Options{ "\u202F" }
cli-plan = Parcours à ouvrir dans la fenêtre
cli-plan-one = Fichier du parcours
cli-plans = Fichiers des parcours
cli-output = Fichier à écrire
cli-force = Remplacer le fichier s’il existe ; l’ancienne version est gardée à côté
cli-format = Forme du résultat : text (par défaut) ou json
cli-lang = Langue : fr ou en (par défaut, celle du terminal)
cli-help = Afficher cette aide
cli-version = Afficher la version

cli-check = Contrôler des parcours (code de sortie 1 s’il reste un blocage)
    .policy = Référentiel de seuils à appliquer au lieu de celui du parcours
cli-summary = Résumer un parcours : heures et parts par modalité et par bloc, qui peut suivre
cli-cost = Chiffrer un parcours : par stagiaire, par heure-stagiaire, par modalité et par bloc, avec chaque calcul
cli-rehearse = Répéter un parcours : centre fermé, sans réseau ou sans entreprise
    .case = Ce qui fait défaut : centre-closed, no-network ou no-workplace
cli-share = Écrire une copie sans noms, ni notes sur les personnes, ni lieux précis, et dire ce qui a été retiré
    .keep-profiles = Garder le groupe en profils anonymes, avec leurs effectifs
cli-dose = Proposer des dosages (code de sortie 3 si aucun ne satisfait toutes les demandes)
    .budget = Argent disponible pour le groupe, en euros, au lieu du budget du financeur
    .trainer-hours = Heures disponibles, tous formateurs ensemble
    .room-hours = Heures de salle disponibles
    .support-hours = Heures d’accompagnement disponibles
    .smallest-block = Plus petit bloc utile de chaque modalité, en minutes
    .room-seats = Places par salle : au-delà, des groupes en parallèle
    .live-seats = Personnes par séance à distance : au-delà, des groupes en parallèle
    .place-seats = Stagiaires dans chaque tiers-lieu, au plus
    .variants = Variantes par profil, au plus
    .goal = Un seul ordre de priorités : learners, cost, rooms ou least-change
    .module = Modules qui peuvent changer (par défaut, tous)
    .block = Blocs dont les modules peuvent changer
    .support = Permettre d’ajouter du tutorat aux stagiaires les moins autonomes
    .acculturation = Permettre d’ajouter de l’acculturation numérique avant les premières heures à distance
    .individual = Donner à part, en salle, ce que quelqu’un ne peut pas suivre, par une variante à lui
    .no-loans = Ne pas compter sur le matériel libre du parc
    .no-places = Ne pas compter sur les places libres des tiers-lieux
    .curve = Donner aussi les compromis entre le coût et le nombre de stagiaires qui peuvent suivre
    .explain-problem = Afficher le problème tel que le calcul le voit, en JSON
    .output = Écrire le parcours avec la première proposition
cli-policies = Lister les référentiels : ceux de Tresse et les vôtres
    .folder = Dossier de vos référentiels
cli-policy = Montrer un référentiel, ou ses écarts avec un autre
    .policy = Identifiant, fichier d’un référentiel, ou parcours (son référentiel avec ses changements)
    .against = Ne montrer que les écarts avec celui-ci
cli-policy-unknown = il n’y a ni référentiel ni fichier « { $name } ». Référentiels : { $known }.
cli-evidence = Montrer ce que le parcours apporte à chaque indicateur qualité, et ce qui reste à compléter
cli-explain = Expliquer un contrôle : ce qu’il compare, pourquoi, avec quels seuils et d’où ils viennent
    .code = Code du contrôle, par exemple A02 ; sans code, la liste
cli-new = Créer un parcours à partir d’un modèle
    .template = Nom du modèle (voir tresse templates)
cli-templates = Lister les modèles
cli-export = Exporter un parcours : programme, déroulé et autres documents
    .to = Sorte de fichier (voir tresse export --list)
    .sections = Ne garder que ces rubriques (par défaut, toutes)
    .columns = Ne garder que ces colonnes facultatives (par défaut, toutes)
    .learner = Stagiaire concerné, pour un document individuel (par défaut, le premier)
    .with-cohort = Inclure les données des personnes ; sans cette option, elles restent dehors
    .provider = Fiche de l’organisme de formation à utiliser (par défaut, celle des réglages)
    .templates = Dossier de modèles Typst à utiliser à la place de ceux du programme
    .list = Lister les sortes de fichiers, leurs rubriques et leurs colonnes
cli-fmt = Remettre des parcours dans leur forme canonique
    .check = Ne rien écrire : dire quels fichiers diffèrent (code de sortie 1)
cli-generate = Fabriquer un parcours plausible, toujours le même pour les mêmes nombres
    .modules = Nombre de modules (par défaut { $default })
    .learners = Nombre de stagiaires (par défaut { $default })
    .items = Nombre de matériels (par défaut { $default })
    .seed = Graine du tirage (par défaut 1)
cli-completions = Écrire la complétion pour un interpréteur de commandes
    .shell = bash, zsh, fish, elvish ou powershell

cli-check-waived = justifié
cli-check-stale = justification à revoir
# Une justification : pourquoi, par qui (by : yes ou no), depuis quand (on : yes ou no).
cli-check-kept = justification : « { $reason } »{ $by ->
    [yes] , { $author }
   *[no] {""}
}{ $on ->
    [yes] , le { $date }
   *[no] {""}
}
cli-check-orphan = { $code } { $place } n’a plus rien à justifier ({ $kept })
cli-check-policy-unknown = le référentiel « { $wanted } » n’est pas fourni avec ce programme ; « { $used } » est appliqué
# errors, warnings, hints: how many are left
cli-check-total = { $errors ->
    [0] aucun blocage
    [one] { $errors } blocage
   *[other] { $errors } blocages
}, { $warnings ->
    [0] aucune alerte
    [one] { $warnings } alerte
   *[other] { $warnings } alertes
}, { $hints ->
    [0] aucun conseil
    [one] { $hints } conseil
   *[other] { $hints } conseils
}
cli-summary-outside = Hors des blocs
cli-summary-people = { $all ->
    [0] Aucun stagiaire dans le groupe.
    [one] { $follow } stagiaire sur { $all } peut suivre tout le parcours.
   *[other] { $follow } stagiaires sur { $all } peuvent suivre tout le parcours.
}
cli-dose-unknown = il n’y a pas de module « { $name } »
cli-dose-unknown-block = il n’y a pas de bloc « { $name } »
cli-new-unknown = il n’y a pas de modèle « { $name } ». Modèles : { $known }.
cli-export-unknown = il n’y a pas d’export « { $name } ». Exports : { $known }.
cli-export-no-part = « { $name } » n’existe pas dans ce document. Choix possibles : { $known }.
cli-export-no-learner = il n’y a pas de stagiaire « { $name } » dans ce parcours
cli-export-no-file = « { $path } » n’existe pas
cli-export-personal = le fichier contient des données personnelles : ne le transmettez qu’aux personnes habilitées
cli-export-sections = rubriques : { $names }
cli-export-columns = colonnes : { $names }
cli-fmt-differs = { $path } : pas dans la forme canonique
cli-fmt-done = { $path } : remis en forme

cli-exists = { $path } existe déjà : ajoutez --force pour le remplacer.

cli-error-command = il n’y a pas de commande « { $command } ».
cli-error-argument = l’argument « { $argument } » est inconnu ici.
cli-error-missing = il manque { $argument }.
cli-error-value = « { $value } » ne convient pas pour { $argument }.
cli-error-conflict = « { $argument } » ne va pas avec le reste.
cli-error-plan-and-command = une commande ne va pas avec un parcours à ouvrir : donnez l’un ou l’autre.
cli-error-other = la commande ne peut pas être comprise ({ $error }).
cli-error-help = Voir tresse --help.
