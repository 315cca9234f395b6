## Inspectors of the plan, of lanes, modules, activities and variants; problems of the selection.

form-title = Titre
form-notes = Notes
form-none = Aucun
form-none-feminine = Aucune
form-add = Ajouter…
# list: the name of a list
form-add-to = { $list } : ajouter
form-remove = Retirer

problems = Contrôles
problems-counted = Contrôles · { $count }
problems-none = Aucun problème trouvé.
problems-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
problems-why = Pourquoi ?
problems-all = Voir tous les contrôles
problems-stale = La justification donnée portait sur d’autres chiffres : à revoir.
problems-waive = Justifier…
# reason, author: as typed; date: in full, may be empty
problems-waived = Justifié : { $reason } ({ $author }, { $date })
problems-unwaive = Retirer la justification

# The inspector of a module.
module-asks = Exigences
module-asks-nothing = Aucune : ce module n’a pas d’heures à distance.
module-about = Description
module-skills = Compétences · { $count }
module-steps = Activités · { $count }
module-conditions = Conditions et moyens
module-needs = Exigences en détail
module-order = Prérequis
module-assistance = Assistance à distance
module-lane = Bloc
module-objective = Objectif (ce que la personne saura faire)
module-purpose = Fonction dans le parcours
module-tutored = La part asynchrone est tutorée
module-material = Supports de la part asynchrone
module-workplace = Nature des heures en entreprise
module-room = Salle
module-trainers = Formateurs
module-prerequisites = Modules à suivre avant
module-trains = Compétences travaillées
module-assesses = Compétences évaluées
module-no-step = Aucune activité : décrivez les temps du module quand vous voudrez détailler.
module-add-step = Ajouter une activité
module-new-step = Nouvelle activité
module-mix-from-steps = Reprendre leurs durées
    .note = Le dosage du module devient la somme de ses activités.
module-steps-fill = { $filled } d’activités pour { $hours } de module
module-step-up = Monter « { $title } »
module-step-down = Descendre « { $title } »
module-step-remove = Supprimer « { $title } »

# Needs of a module. value: the policy’s figure.
needs-default = par défaut : { $value }
needs-by-default = Par défaut, selon le référentiel
needs-own = Fixé pour ce module
needs-nothing = aucun
needs-autonomy = Autonomie demandée
# level, least, most: 0 to 3
needs-autonomy-same = { $level }
needs-autonomy-span = { $least } à { $most }
needs-autonomy-all = { $level } partout
needs-autonomy-items = selon les domaines
needs-digital = Niveau numérique demandé (0 à 8)
needs-reading = Degré de lecture demandé (ANLCI)
needs-french = Français demandé
needs-down = Débit descendant demandé
needs-up = Débit montant demandé
needs-equipment-default = Matériel demandé par le référentiel : { $items }
needs-equipment = Matériel demandé en plus
needs-no-equipment = Le matériel se décrit dans la vue Moyens.
needs-item = Matériel
needs-place = Où
needs-shared = Nombre de personnes pour un
    .prefix = 1 pour { "" }
needs-add-item = Ajouter un matériel
needs-situations = Situation de travail demandée
needs-situations-field = Situations de travail demandées (séparées par ;)
needs-either = { $first } ou { $second }
needs-rates = Débit : { $down } descendant, { $up } montant
needs-chip-autonomy = Autonomie { $level }
needs-chip-digital = Numérique ≥ { $level }
needs-chip-reading = Lecture ≥ { $level }
needs-chip-french = Français ≥ { $level }

assistance-technical = Assistance technique
assistance-pedagogical = Assistance pédagogique
assistance-missing = Non décrite. La loi la demande dès qu’une part est à distance (Code du travail, D. 6313-3-1, 1°).
assistance-missing-above = Non décrite, ni ici ni pour le parcours.
assistance-within = réponse sous { $hours }
assistance-who = qui
assistance-channel = par quel moyen
assistance-hours = à quelles heures
assistance-answer = délai de réponse

# part: a part of the mix
band-from = de
band-to = à
band-min = { $part }, au moins
band-max = { $part }, au plus
band-add = Ajouter une fourchette

# The inspector of the plan.
plan-about = Parcours
plan-provider = Organisme de formation
plan-author = Auteur
plan-starts = Début (jj/mm/aaaa)
plan-ends = Fin (jj/mm/aaaa)
plan-grain = Pas de planification
plan-certification = Certification visée
plan-no-certification = Aucune certification décrite.
plan-describe-certification = La décrire à la main
plan-remove-certification = Retirer la certification
plan-register = Répertoire
plan-register-rncp = RNCP
plan-register-rs = Répertoire spécifique
plan-register-none = Hors répertoires
plan-code = Numéro
plan-certification-title = Intitulé
plan-level = Niveau
plan-certifier = Certificateur
plan-registered-until = Enregistrée jusqu’au (jj/mm/aaaa)
plan-certification-notes = Notes sur la certification
plan-targets = Objectifs du parcours
plan-total = Volume visé
plan-tolerance = Tolérance
plan-target-bands = Fourchettes visées
plan-funder = Financeur
plan-funder-name = Nom du financeur
plan-device = Dispositif
plan-cap = Heures financées au plus
plan-budget = Budget pour le groupe
plan-hourly-cap = Coût horaire maximal par stagiaire
plan-funder-bands = Fourchettes du financeur
plan-policy = Référentiel de contrôle

# The inspector of an activity.
sequence-back = Module « { $title } »
sequence-kind = Type
sequence-modality = Modalité
sequence-duration = Durée
sequence-grouping = Regroupement
sequence-trainer = Formateur
sequence-proof = Évaluation et livrable
sequence-assessment = Évaluation
sequence-no-assessment = N’évalue pas
sequence-delivers = Les apprenants remettent un livrable
sequence-deliverable = Livrable
sequence-worth = Heures que le livrable atteste
sequence-delete = Supprimer l’activité

# The inspector of a variant.
variant-learners = Stagiaires concernés
variant-mixes = Dosages propres · { $count }
variant-add-module = Ajouter un module…
variant-no-module = Tous les modules ont un dosage propre.
variant-delete = Supprimer la variante

# The inspector of a lane.
lane-hours = Heures
# held, target, difference: durations
lane-held = { $held } dans ce bloc
lane-held-all = { $held }, comme visé
lane-held-of = { $held } sur { $target } visées ({ $difference })
lane-modules = Modules · { $count }
