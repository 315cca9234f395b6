## The view Blocs: certification, blocks, competency × module matrix; its inspectors.

blocks-empty = Aucun bloc pour l’instant
blocks-empty-sentence = Importez une certification du RNCP ou du RS : ses blocs et ses compétences arrivent avec leurs codes. Ou ajoutez vos propres blocs.
blocks-import = Importer une certification…
blocks-no-certification = Aucune certification : le parcours ne vise ni titre ni certificat enregistré.
blocks-edit = Modifier
blocks-edit-done = Terminé
blocks-add-block = Ajouter un bloc
blocks-no-module = Aucun module ne travaille encore ces compétences.
    .go = Ajouter des modules dans Parcours
blocks-new-block = Nouveau bloc
blocks-new-competency = Nouvelle compétence
blocks-matrix = Compétences et modules
blocks-competencies = { $count ->
    [0] aucune compétence
    [one] { $count } compétence
   *[other] { $count } compétences
}
blocks-untrained = non formée
blocks-unassessed = non évaluée
blocks-untrained-count = { $count ->
    [one] { $count } non formée
   *[other] { $count } non formées
}
blocks-unassessed-count = { $count ->
    [one] { $count } non évaluée
   *[other] { $count } non évaluées
}
blocks-gaps-count = { $count ->
    [one] { $count } manque
   *[other] { $count } manques
}
blocks-all-covered = Toutes formées et évaluées
blocks-search = Chercher une compétence
blocks-only-uncovered = Seulement les non couvertes
blocks-kind = Nouvelle évaluation
blocks-kinds = Type d’évaluation
blocks-keys = Espace : changer · T : formée · E : évaluée · M : type
# competency, module: titles; mark: what the cell says
blocks-cell = { $competency } × { $module } : { $mark }
blocks-modules = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
# planned, target: durations
blocks-hours-of = { $planned } sur { $target }
blocks-not-certifying = hors certification
blocks-add-competency-to = Ajouter une compétence à « { $block } »
blocks-fold = Replier « { $block } »
blocks-unfold = Déplier « { $block } »

mark-nothing = ni formée ni évaluée ici
mark-trained = formée
mark-assessed = évaluée ({ $kind })
mark-both = formée et évaluée ({ $kind })
mark-not-assessed = Non évaluée ici

# Two letters that stand in a cell.
assessment-letters-positioning = Po
assessment-letters-formative = Fo
assessment-letters-summative = So
assessment-letters-certifying = Ce

register-rncp = RNCP
register-rs = Répertoire spécifique (RS)
register-none = Hors répertoires
certification-register = Répertoire
certification-code = Code
certification-title = Intitulé
certification-level = Niveau
certification-no-level = Sans niveau
certification-level-chip = niveau { $level }
certification-certifier = Certificateur
certification-ends = Fin d’enregistrement
certification-until = enregistrée jusqu’au { $date }
certification-untitled = Certification sans intitulé
certification-over = L’enregistrement est échu : vérifiez si la certification a été renouvelée.
certification-ends-during = L’enregistrement se termine avant la fin du parcours.

block-code = Code du bloc
block-title = Intitulé
block-certifying = Bloc certifiant
block-certifying-hint = Chaque compétence d’un bloc certifiant doit être formée puis évaluée.
block-target = Heures visées
block-planned = { $hours } prévues dans { $modules ->
    [0] aucun module
    [one] { $modules } module
   *[other] { $modules } modules
}
block-assessment = Modalités d’évaluation du certificateur
block-notes = Notes
block-competencies = Compétences
block-no-competency = Aucune compétence.
block-add-competency = Ajouter une compétence

competency-code = Code d’origine
competency-title = Énoncé
competency-nature = Nature
competency-block = Bloc
competency-trained = Formée dans
competency-trained-none = Aucun module ne la forme.
competency-trained-add = Ajouter un module…
competency-trained-remove = Ne plus former dans
competency-assessed = Évaluée dans
competency-assessed-none = Aucun module ne l’évalue.
competency-assessed-add = Ajouter une évaluation…
competency-assessed-remove = Ne plus évaluer dans
competency-assessed-kind = Type d’évaluation dans { $module }

object-move-up = Monter
object-move-down = Descendre
object-remove = Supprimer
