## Documents et autres fichiers tirés d’un parcours.

export-error-cancelled = L’export a été arrêté.
export-error-template = Le modèle de document « { $template } » ne peut pas être utilisé{ $line ->
    [0] { "" }
   *[other] , ligne { $line }
} : { $reason }
export-error-format = Le fichier n’a pas pu être produit : { $reason }
export-error-no-learner = Ce document concerne une personne, et le parcours n’a pas encore de stagiaire ni de profil.
export-error-missing = Il manque des éléments obligatoires : { $items }. Ils se saisissent dans l’inspecteur du parcours, sous « Offre (catalogues) » et « Cadre légal ».

document-programme = Programme de formation
    .note = La fiche publique : objectifs, contenu, durée, modalités, prix, contacts
document-deroule = Déroulé pédagogique
    .note = Le tableau de travail du formateur, module par module et étape par étape
document-individual = Plan individuel de formation
    .note = Le parcours d’un stagiaire ou d’un profil, à signer
document-evidence = Dossier de preuves
    .note = Ce que le parcours apporte à un audit, et ce qui reste à compléter
document-foad = Notice de formation à distance
    .note = Pour les stagiaires : activités à distance et leur durée, assistance, évaluations
document-steps = Tableau des étapes
    .note = Une ligne par étape, pour un tableur
document-modules = Tableau des modules
    .note = Une ligne par module, avec les heures de chaque modalité, pour un tableur
document-data = Données du parcours
    .note = Tout le parcours sous une forme documentée, pour un autre programme
format-html = Page HTML
format-csv = CSV
format-json = JSON
document-braid = Tresse
    .note = Les modalités au fil des heures, en image à coller dans une présentation
document-mixes = Dosage par bloc
    .note = Les barres de dosage de chaque bloc et du parcours, en image
format-pdf = PDF
format-md = Markdown
format-svg = SVG
format-png = PNG

section-identity = Présentation
section-objectives = Objectifs
section-public = Public et prérequis
section-access = Accès à la formation
section-content = Contenu
section-mix = Dosage des modalités
section-steps = Déroulé
section-competencies = Compétences
section-means = Méthodes et moyens
section-remote = Formation à distance
section-workplace = Formation en situation de travail et en entreprise
section-assessment = Évaluation et sanction
section-price = Prix et financement
section-accessibility = Accessibilité aux personnes en situation de handicap
section-contacts = Contacts
section-variant = Parcours individuel
section-support = Accompagnement et matériel
section-cohort = Groupe
section-costs = Coûts
section-evidence = Éléments de preuve
section-findings = Contrôles
section-waivers = Justifications
section-signatures = Signatures

column-from = Repère
column-title = Étape
column-kind = Activité
column-modality = Modalité
column-duration = Durée
column-grouping = Groupe
column-trainer = Formateur
column-deliverable = Production
column-assessment = Évaluation
column-notes = Notes

# Heads of the tables for spreadsheets
column-block = Bloc
column-module-title = Intitulé du module
column-from-hours = Repère (h)
column-hours = Durée (h)
column-hours-of = { $modality } (h)
column-total-hours = Total (h)
column-prerequisites = Prérequis

doc-personal-data = Ce document contient des données personnelles : il n’est remis qu’aux personnes habilitées.
doc-siret = SIRET { $number }
doc-declaration = Déclaration d’activité enregistrée sous le numéro { $number } ; cet enregistrement ne vaut pas agrément de l’État
doc-declaration-region = Déclaration d’activité enregistrée sous le numéro { $number } auprès du préfet de région { $region } ; cet enregistrement ne vaut pas agrément de l’État
doc-certification = Certification
doc-code = Code du répertoire
doc-level = Niveau
doc-certifier = Certificateur
doc-registered-until = Enregistrement jusqu’au
doc-duration = Durée
doc-teaching = Format
doc-teaching-classroom = En présentiel
doc-teaching-remote = Entièrement à distance
doc-teaching-mixed = Mixte : présentiel et distance
doc-teaching-workplace = Centre et entreprise
doc-teaching-multimodal = Multimodal : centre, distance et entreprise
doc-mix = Dosage
doc-period = Période
doc-from-to = Du { $from } au { $to }
doc-timetable = Horaires
doc-headcount = Effectif prévu
doc-will-be-able = À l’issue de la formation, chaque stagiaire sera capable de :
doc-module = { $id } · { $title } – { $hours }
doc-module-and-objective = Module et objectif
doc-outside-blocks = Hors blocs de compétences
doc-content-table = Les modules du parcours, avec leur durée et leur dosage
doc-objective = Objectif
doc-competencies = Compétences travaillées
doc-trainers = Formateurs
doc-room = Salle
doc-rooms = Salles
doc-equipment = Matériel
doc-steps-of = Étapes du module « { $title } »
doc-whole-path = Tout le parcours
doc-mix-caption = Part de chaque modalité, par bloc
doc-braid-alt = La tresse du parcours : la part du présentiel, du distanciel synchrone, du distanciel asynchrone et de l’entreprise au fil des heures.
doc-braid-caption = La tresse : les modalités au fil des heures du parcours
doc-technical = Assistance technique
doc-pedagogical = Assistance pédagogique
doc-answer-within = Réponse sous { $delay }
doc-follow-up = Suivi de l’exécution
doc-sanction = Sanction de la formation
doc-price = Prix de l’action entière
doc-price-learner = Prix par stagiaire, TTC
doc-payment = Modalités de paiement
doc-funder = Financeur
doc-contact = Contact
doc-rules = Règlement intérieur
doc-learner = Stagiaire
doc-learner-unnamed = non nommé
doc-name = Nom
doc-weekly = Heures par semaine
doc-autonomy = Autonomie
doc-digital = Niveau numérique
doc-reading = Lecture
doc-french = Français
doc-owns = Équipement personnel
doc-acquired = Compétences déjà acquises
doc-accommodations = Aménagements
doc-differs = Adapté pour ce parcours individuel
doc-common-path = Parcours commun
doc-individual-path = Parcours individuel
doc-mix-individual-caption = Part de chaque modalité dans le parcours individuel
doc-follows-common = Ce parcours suit le parcours commun, sans adaptation.
doc-variant-table = Ce que le parcours individuel change
doc-moment = Moment
doc-loans = Prêts
doc-sign-learner = Le stagiaire
doc-sign-provider = Pour l’organisme de formation
doc-sign-workplace = Pour l’entreprise
doc-sign-date = Date et signature
doc-assessment = Évaluation
doc-assessments = Évaluations
doc-criteria = Critères de réussite
doc-vat = TVA
doc-vat-exempt = Exonérée (article 261-4-4° a du Code général des impôts)
doc-nothing-remote = Ce parcours n’a pas d’heures à distance.
doc-remote-hours = Heures à distance
doc-live-hours = dont en direct
doc-own-time-hours = dont à votre rythme
doc-remote-table = Les activités à distance, avec leur durée moyenne
doc-remote-activity = Activité à distance
doc-mean-duration = Durée moyenne
doc-to-hand-in = À rendre
doc-down = Débit descendant
doc-up = Débit montant
doc-to-complete = à compléter
doc-present = présent
doc-policy = Référentiel appliqué
doc-evidence-note = Ce dossier cite les éléments du parcours et signale ceux qui manquent. L’avis revient à l’auditeur.
doc-indicators = Référentiel qualité, indicateur par indicateur
doc-indicators-note = { $reference } ({ $source }). Indicateurs que ce parcours peut appuyer : { $ready } { $ready ->
    [one] prêt
   *[other] prêts
}, { $missing } à compléter. « Prêt » dit que le parcours contient ces éléments, rien de plus.
doc-indicator = { $indicator } – { $standing } – { $said }
doc-see-indicator = Cité à l’indicateur { $number }
doc-to-complete-in = À compléter dans : { $names }
doc-people-counted =
    { $count ->
        [one] Pour { $count } personne ou variante, nommée seulement avec les données du groupe
       *[other] Pour { $count } personnes ou variantes, nommées seulement avec les données du groupe
    }
doc-steps-listed =
    { $count ->
        [one] { $count } activité décrite dans le déroulé pédagogique
       *[other] { $count } activités décrites dans le déroulé pédagogique
    }
doc-asked = Élément attendu
doc-standing = État
doc-element = Dans le parcours
doc-law-agreement = Convention de formation (Code du travail, D. 6353-1)
doc-law-information = Information des stagiaires (Code du travail, L. 6353-8)
doc-law-sheet = Information du public (Qualiopi, indicateur 1)
doc-law-foad = Assistance, information sur les activités et leur durée, évaluations (Code du travail, D. 6313-3-1)
doc-law-afest = Analyse de l’activité, tuteur désigné, phases réflexives, évaluations spécifiques (Code du travail, D. 6313-3-2)
doc-modules-listed = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}, { $hours }
doc-means-listed = Formateurs : { $trainers } ; salles : { $rooms } ; matériels : { $items }
doc-assessments-listed = Les évaluations des modules, une à une dans le programme
doc-trained-in = Travaillée dans
doc-assessed-in = Évaluée dans
doc-none-in-module = Aucune dans ce module, à la différence du parcours
doc-follow-up-evidence = Preuves du suivi
doc-work-analysis = Analyse de l’activité de travail
doc-tutor-named = Tuteur désigné
doc-reflexive = Phases réflexives
doc-nothing-found = Aucun blocage ni alerte.
doc-findings-kept-back =
    { $count ->
        [one] Un constat porte sur des stagiaires : il n’est imprimé qu’avec les données du groupe.
       *[other] { $count } constats portent sur des stagiaires : ils ne sont imprimés qu’avec les données du groupe.
    }
doc-check-code = Contrôle
doc-severity = Gravité
doc-finding = Constat
doc-place = Où
doc-reason = Justification
doc-author = Auteur
doc-date = Date
doc-phone = Téléphone
doc-email = Courriel
doc-website = Site
doc-referent-pedagogical = Référent pédagogique
doc-referent-disability = Référent handicap
doc-referent-foad = Référent formation à distance
doc-gap-steps = À compléter : les étapes du module.
doc-gap-objective = À compléter : ce que les stagiaires sauront faire.
doc-gap-content = À compléter : le contenu de la formation.
doc-gap-public = À compléter : à qui la formation s’adresse.
doc-gap-prerequisites = À compléter : les prérequis, ou « aucun ».
doc-gap-access = À compléter : les modalités d’accès.
doc-gap-delay = À compléter : le délai d’accès.
doc-gap-means = À compléter : méthodes, moyens humains et matériels.
doc-gap-assistance = À compléter : qui assiste les stagiaires à distance, comment et dans quel délai.
doc-gap-assessment = À compléter : comment les acquis sont évalués.
doc-gap-price = À compléter : le prix de la formation.
doc-gap-accessibility = À compléter : l’accueil des personnes en situation de handicap.
doc-gap-contact = À compléter : qui contacter.

# What the public is told: fields of the inspector and headings of the programme
sheet-title = Fiche publique
sheet-public = Public visé
sheet-prerequisites = Prérequis
sheet-access = Modalités d’accès
sheet-delay = Délai d’accès
sheet-methods = Méthodes mobilisées
sheet-accessibility = Accueil des personnes en situation de handicap
sheet-outlets = Équivalences, passerelles, suites de parcours et débouchés
document-workbook = Classeur
    .note = Modules, activités, compétences, groupe sur demande, coûts et contrôles ; peut revenir modifié
format-xlsx = Excel et LibreOffice (XLSX)
format-docx = Word et LibreOffice (DOCX)
