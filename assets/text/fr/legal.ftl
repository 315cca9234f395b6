## Legal frame of the plan, AFEST and assessments of a module: forms of the inspectors.

legal-frame = Cadre légal
legal-agreement = Convention de formation
legal-information = Information des stagiaires
legal-referents = Référents
# value: what the plan knows elsewhere
legal-known = Repris du parcours : { $value }
legal-known-modules = { $count ->
    [one] { $count } module
   *[other] les { $count } modules
}
legal-known-means = les formateurs, les salles et le matériel de Moyens
legal-known-period = du { $from } au { $to }
legal-known-assessment = les évaluations des modules
legal-objective = Objectif de la formation
legal-content = Contenu
legal-means = Moyens pédagogiques et techniques
legal-period = Période de réalisation
legal-follow-up = Modalités de déroulement et de suivi
legal-sanction = Sanction de la formation
legal-price = Prix de l’action entière
legal-payment = Modalités de règlement
legal-trainers = Formateurs, titres ou qualités
legal-timetable = Horaires
legal-assessment = Modalités d’évaluation
legal-contact = Personne à contacter
legal-rules = Règlement intérieur (où le trouver)
legal-referent-pedagogical = Référent pédagogique
legal-referent-disability = Référent handicap
legal-referent-foad = Référent FOAD
legal-in-person = Le certificateur demande des épreuves en présence
# value: the plan’s assistance sheet on one line
assistance-inherited = Hérité du parcours : { $value }. Cochez pour un autre choix dans ce module.

# value: what the plan says
legal-inherited = Hérité du parcours : { $value }
legal-inherit = Revenir à ce que dit le parcours
legal-afest-note = Vaut pour tous les modules en AFEST, sauf ceux qui disent autre chose.
module-afest = AFEST
afest-first-situation = Première mise en situation (jj/mm/aaaa)
afest-analysis-author = Analyse de l’activité de travail : auteur
afest-analysis-date = Analyse de l’activité de travail : date (jj/mm/aaaa)
afest-situations = Situations retenues (séparées par ;)
afest-tutors = Tuteurs désignés
afest-no-tutor = Aucun tuteur désigné.
afest-name-tutor = Désigner un tuteur
afest-named-on = { $tutor } : date de désignation (jj/mm/aaaa)
afest-tutors-elsewhere = Les tuteurs se décrivent dans la vue Moyens.
afest-to-means = Ouvrir Moyens
# situations, phases: how many activities
afest-phases = Dans les activités : { $situations ->
    [one] { $situations } situation de travail
   *[other] { $situations } situations de travail
}, { $phases ->
    [one] { $phases } phase réflexive
   *[other] { $phases } phases réflexives
}.

plan-assessments = Évaluations par défaut · { $count }
module-assessments = Évaluations · { $count }
assessments-none = Aucune évaluation décrite.
assessments-usual-note = Valent pour tout module qui hérite de ses évaluations et qui a du temps dans leur modalité.
assessments-inherits = Héritées
assessments-own = Propres au module
assessments-nothing = Aucune
assessments-none-above = Rien à hériter : le parcours ne prévoit aucune évaluation par défaut là où ce module a du temps.
assessments-nothing-note = Ce module ne prévoit aucune évaluation, quoi que dise le parcours.
assessment-add = Ajouter une évaluation
assessment-remove = Retirer l’évaluation { $number }
# number: the place in the list; field: the name of a field
assessment-field = Évaluation { $number } : { $field }
assessment-title = intitulé
assessment-kind = type
assessment-moment = moment
assessment-modality = modalité
assessment-criteria = critères de réussite
assessment-competencies = compétences
assessment-all = Toutes celles que le module évalue ainsi
assessment-moment-start = Au début
assessment-moment-along = En cours de module
assessment-moment-end = À la fin

follow-up = Suivi du travail asynchrone
follow-up-usual = Justificatif par défaut
follow-up-inherits = Hérité
follow-up-own = Propre au module
follow-up-nothing = Aucun
follow-up-missing-above = Rien à hériter : le parcours ne décrit aucun justificatif par défaut.
follow-up-nothing-note = Ce module n’a aucun justificatif par défaut, quoi que dise le parcours. Chaque activité asynchrone dit elle-même ce qui l’atteste.
follow-up-title = Ce qui atteste le travail
follow-up-missing = Non décrit. Cochez pour dire une fois ce qui atteste le travail des activités asynchrones (Code du travail, R. 6313-3).
follow-up-inherited = Sans livrable ici, le justificatif par défaut vaut : { $value }, compté { $hours }
sequence-evidence = Nature de la preuve
deliverable-work = Travail rendu
deliverable-mission = Mission
deliverable-project = Projet
deliverable-log = Journal ou relevé de la plateforme
deliverable-quiz = Quiz
