## The workbook: what stands in it, and what its import says.

workbook-modules = Modules
workbook-activities = Activités
workbook-competencies = Compétences
workbook-cohort = Groupe
workbook-costs = Coûts
workbook-findings = Contrôles
workbook-made-by = Fait avec Tresse. Les lignes et colonnes masquées permettent de relire les modifications.
workbook-in-hours = { $title } (h)
workbook-block = Bloc
workbook-module = Module
workbook-objective = Objectif
workbook-purpose = Fonction
workbook-total = Total
workbook-remote-share = Part à distance
workbook-tutored = Tutorat
workbook-notes = Notes
workbook-activity = Activité
workbook-kind = Type
workbook-modality = Modalité
workbook-duration = Durée
workbook-grouping = Regroupement
workbook-trainer = Formateur
workbook-deliverable = Livrable
workbook-assessment = Évaluation
workbook-code = Code
workbook-competency = Compétence
workbook-nature = Nature
workbook-follows = Peut suivre
workbook-mark-trained = T
workbook-mark-assessed = E
workbook-legend = T : travaillée ; E : évaluée (Ep positionnement, Ef formative, Es sommative, Ec certificative).
workbook-cost-kind = Dépense
workbook-cost-place = Pour
workbook-cost-by = Qui ou quoi
workbook-cost-hours = Heures
workbook-cost-unit = Prix unitaire
workbook-cost-people = Personnes
workbook-cost-shared = Partagé par
workbook-cost-amount = Montant
workbook-cost-unknown = tarif manquant
workbook-cost-per-learner = Par stagiaire
workbook-cost-per-hour = Par heure-stagiaire
workbook-severity = Gravité
workbook-finding = Contrôle
workbook-place = Où
workbook-message = Constat
workbook-waived = Justification
workbook-waived-yes = justifié
workbook-waived-stale = à revoir

workbook-no-base = La feuille masquée de référence manque : le classeur est comparé au parcours tel qu’il est aujourd’hui.
workbook-missing-sheet = La feuille « { $sheet } » n’est plus dans le classeur : rien n’en est repris.
workbook-copied-sheet = Feuille « { $sheet } » : copie d’une autre feuille.
workbook-unknown-sheet = Feuille « { $sheet } ».
workbook-unknown-column = Feuille « { $sheet } », colonne « { $column } ».
workbook-unclear-cell = Feuille « { $sheet } », ligne { $row }, colonne « { $column } » : « { $cell } » n’est pas compris, la valeur reste.
workbook-fixed-cell = Feuille « { $sheet } », ligne { $row }, colonne « { $column } » : cette valeur ne se change pas dans le classeur.
workbook-incomplete-row = Feuille « { $sheet } », ligne { $row } : il manque un titre, ou à quoi la rattacher ; elle est laissée de côté.
workbook-both-changed = « { $subject } », { $column } : modifié dans le classeur ({ $there }) et, depuis, dans le parcours ({ $here }). Refusez la modification pour garder la valeur du parcours.
deroule-both-changed = « { $subject } », { $column } : modifié dans le déroulé ({ $there }) et, depuis, dans le parcours ({ $here }). Refusez la modification pour garder la valeur du parcours.
workbook-gone = « { $subject } » n’est plus dans le parcours : ses modifications sont laissées de côté.
workbook-more-notes = { $count ->
    [one] Et une autre remarque.
   *[other] Et { $count } autres remarques.
}

importer-workbook = Classeur de Tresse
    .note = Le classeur exporté, modifié dans Excel ou LibreOffice

## The déroulé that comes back as DOCX.

deroule-unclear-cell = « { $subject } », { $column } : « { $cell } » n’est pas compris, la valeur reste.
deroule-comment = { $author } : { $words }
deroule-comment-on = { $author }, à propos de « { $subject } » : { $words }
deroule-comment-alone = Commentaire sans module : { $comment }
deroule-comment-beyond = Commentaire de trop pour les notes de « { $subject } » : { $comment }

importer-deroule = Déroulé pédagogique relu dans Word
    .note = Le déroulé exporté en DOCX, modifié ou commenté dans Word ou LibreOffice
