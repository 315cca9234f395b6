## Policies: names of their entries, the dialog that shows and edits them, the command line.

policy-group-remote-sync = Exigences du distanciel synchrone
policy-group-remote-async-tutored = Exigences du distanciel asynchrone tutoré
policy-group-remote-async = Exigences du distanciel asynchrone sans tuteur
policy-group-workplace = Exigences en entreprise
policy-group-dose = Doses selon l’autonomie
policy-group-support = Accompagnement et acculturation
policy-group-rhythm = Groupe et rythme
policy-group-hours = Heures, fourchettes et plafonds
policy-group-legal = Mentions demandées par la loi
policy-group-means = Moyens et coûts usuels
policy-group-unknown = Sans effet

# group: what an entry is about; name: its name
policy-full-name = { $group } : { $name }
# item: an item of autonomy
policy-need-autonomy = Autonomie, { $item }
policy-need-digital = Niveau numérique (0 à 8)
policy-need-reading = Degré de lecture (1 à 4)
policy-need-french = Niveau de français
policy-need-down-block = Débit descendant : bloque en dessous
policy-need-down-warn = Débit descendant : juste en dessous
policy-need-up-block = Débit montant : bloque en dessous
policy-need-up-warn = Débit montant : juste en dessous
# level: of the weakest item of autonomy, 0 to 3
policy-dose-async = Part asynchrone d’un module, au plus, pour une autonomie de { $level }
policy-dose-remote = Part à distance du parcours, au plus, pour une autonomie de { $level }
policy-solitude = Temps asynchrone sans contact, au plus, pour une autonomie de { $level }
# device: a funding device
policy-cap-most = { $device } : heures au plus
policy-cap-usual = { $device } : heures usuelles au plus
policy-cap-all-workplace = { $device } : heures au plus, tout en entreprise
policy-hourly = { $device } : prise en charge d’une heure-stagiaire
# scope: a part of the mix, inside a sentence
policy-band-min = { $device } : { $scope }, au moins
policy-band-max = { $device } : { $scope }, au plus
# item: what is to be stated
policy-legal-agreement = La convention indique { $item }
policy-legal-information = Le stagiaire connaît { $item }
policy-legal-assistance = L’assistance dit { $item }

policy-entry-solitude-contact = Contact ajouté par la correction
policy-entry-support-minutes = Accompagnement qui relève l’autonomie : durée
policy-entry-support-per-remote = Accompagnement qui relève l’autonomie : pour ce temps à distance
policy-entry-support-raise = Accompagnement qui relève l’autonomie : niveaux gagnés
policy-entry-support-remote-from = Accompagnement attendu à partir de ce temps à distance
policy-entry-acculturation-digital = Acculturation attendue jusqu’à ce niveau numérique
policy-entry-acculturation-minutes = Temps d’acculturation ajouté par la correction
policy-entry-acculturation-up-to = Niveau numérique atteint au plus par l’acculturation
policy-entry-mediator-digital = Niveaux numériques que supplée un médiateur
policy-entry-assistance-answer = Délai de réponse écrit par la correction
policy-entry-cohort-cannot-follow = Part du groupe qui ne peut pas suivre : dosage à revoir
policy-entry-cohort-least = Personnes au moins, pour parler d’une part du groupe
policy-entry-group-team = Personnes dans une équipe
policy-entry-presence-part = Part ramenée en présence par la correction
policy-entry-screen-day = Classe virtuelle en un jour, au plus
policy-entry-touchpoint-span = Tout à distance : un temps collectif au moins par tranche de
policy-entry-touchpoint-minutes = Temps collectif ajouté par la correction
policy-entry-reflexive-minutes = Phase réflexive ajoutée par la correction
policy-entry-hours-tolerance = Écart admis avec les heures visées
policy-entry-bands-each-module = Les fourchettes valent aussi pour chaque module
policy-entry-apprenticeship-remote = Apprentissage : part à distance qui réduit la prise en charge
policy-entry-rate-mobile-key-down = Clé 4G prêtée : débit descendant
policy-entry-rate-mobile-key-up = Clé 4G prêtée : débit montant
policy-entry-tutor-learners = Stagiaires suivis par un tuteur, au plus
policy-entry-cost-trainer = Une heure de formateur
policy-entry-cost-room = Une heure de salle
policy-entry-cost-live-platform = Une heure de plateforme de classe virtuelle
policy-entry-cost-tutoring = Suivi d’un stagiaire pour une heure asynchrone

policy-yes = oui
policy-no = non
policy-no-limit = aucune limite
policy-house-default = jugement de Tresse

policy-taken = { $path } : l’identifiant « { $policy } » est déjà celui d’un autre référentiel.

policy-shipped = fourni avec Tresse
policy-always = sans dates
policy-from = à partir du { $from }
policy-until = jusqu’au { $until }
policy-from-until = du { $from } au { $until }
policy-tab-checks = Contrôles
policy-check-off = désactivé
policy-check-own = sa propre gravité
# severity: that of the check itself
policy-check-usual = { $severity } (d’origine)

policy-title = Référentiel du parcours
policy-button = Référentiel…
policy-see = Voir et modifier…
policy-tabs = Parties du référentiel
policy-tab-numbers = Seuils
policy-tab-equipment = Matériel
policy-only-changed = Seulement les écarts
policy-search = Chercher un seuil, un contrôle, une source
policy-nothing = Rien ne correspond.
# name: an entry, a check, a kind of remote work
policy-reset = Remettre par défaut : { $name }
policy-reset-all = Tout remettre par défaut
policy-default = par défaut : { $value }
policy-changes = { $count ->
    [one] { $count } changement propre à ce parcours
   *[other] { $count } changements propres à ce parcours
}
# errors, warnings, hints: counts in words
policy-effect = Avec ces réglages : { $errors }, { $warnings }, { $hints }.
policy-effect-less = { $code } : { $count } de moins
policy-effect-more = { $code } : { $count } de plus
policy-gone = { $policy } (introuvable)
policy-open = Ouvrir…
policy-keep = Enregistrer comme référentiel…
policy-folder = Dossier de vos référentiels : { $folder }
policy-follow = Suivre « { $title } »
policy-shipped-value = valeur d’origine : { $value }
policy-since = depuis le { $date }
policy-unset = non fixé par ce référentiel
policy-unread = lu par aucun contrôle
policy-own-source = Source de ce changement
policy-range = De { $least } à { $most }
policy-check-severity = gravité
policy-or = { " ou " }
policy-equipment-none = Aucun matériel demandé.
policy-equipment-add = Demander un autre matériel
policy-equipment-remove = Ne plus demander : { $name }
# context: a kind of remote work; name: kinds of equipment
policy-equipment-row = { $context } : { $name }

policy-keep-heading = Enregistrer comme référentiel
policy-keep-note = Le référentiel suivi, avec les changements de ce parcours. Vos autres parcours pourront le suivre ; ce parcours le suivra aussi.
policy-keep-title = Mon référentiel
policy-keep-source = choix de « { $title } »
policy-keep-id = Identifiant (lettres, chiffres, tirets)
policy-keep-from = Valable à partir du (jj/mm/aaaa)
policy-keep-until = Valable jusqu’au (jj/mm/aaaa)
policy-keep-shipped = Cet identifiant est celui d’un référentiel fourni avec Tresse.
policy-keep-bad-id = L’identifiant est fait de lettres sans accent, de chiffres et de tirets.
policy-keep-replaces = Remplace votre référentiel du même identifiant ; l’ancien est gardé à côté (.bak).
policy-keep-elsewhere = Enregistrer ailleurs…
policy-keep-here = Enregistrer et suivre
policy-kept = Référentiel enregistré : { $path }
policy-own-name = l’identifiant « { $policy } » est celui d’un référentiel fourni avec Tresse ; donnez-en un autre à ce fichier.
