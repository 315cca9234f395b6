## Ready modules of the library, and their steps. What is added to a plan is written with these words.

library-welcome = Accueil et positionnement
    .objective = Situer ses acquis et ses besoins, connaître le déroulement du parcours.
library-welcome-group = Accueil du groupe et présentation du parcours
library-welcome-positioning = Positionnement : acquis, autonomie, niveau numérique
library-welcome-interview = Entretien individuel et plan de formation

library-acculturation = Acculturation numérique
    .objective = Utiliser à l’aise les outils numériques du parcours avant les premières heures à distance.
library-acculturation-devices = Prendre en main son équipement et sa connexion
library-acculturation-tools = Pratiquer la messagerie, les fichiers et la visioconférence
library-acculturation-safety = Protéger ses données et ses mots de passe
library-acculturation-check = Vérifier ses acquis sur une situation simple

library-remote-space = Prendre en main l’espace à distance
    .objective = Se connecter seul à l’espace de formation, y trouver son travail et demander de l’aide.
library-remote-space-tour = Découvrir l’espace de formation
library-remote-space-rules = Convenir des règles du travail à distance
library-remote-space-rehearsal = Répéter une classe virtuelle depuis chez soi

library-flipped = Classe inversée
    .objective = Préparer une notion chez soi, puis l’appliquer avec le groupe.
library-flipped-study = Étudier les ressources et répondre au questionnaire
    .deliverable = Questionnaire rempli
library-flipped-questions = Échanger sur les difficultés en classe virtuelle
library-flipped-practice = Appliquer sur des cas en salle

library-workshop = Atelier de pratique
    .objective = Réaliser les gestes attendus dans les conditions du métier.
library-workshop-demonstration = Démonstration commentée
library-workshop-practice = Pratique encadrée
library-workshop-review = Retour sur la pratique et évaluation formative

library-project = Projet tutoré
    .objective = Conduire un projet du métier, en rendre compte et en justifier les choix.
library-project-launch = Lancement : choix du sujet et plan de travail
library-project-work = Réalisation du projet
    .deliverable = Dossier de projet
library-project-follow-up = Points d’étape avec le tuteur
library-project-presentation = Présentation du projet

library-follow-up = Suivi individuel à distance
    .objective = Faire le point sur son avancement et lever les difficultés.
library-follow-up-calls = Rendez-vous individuels avec le référent

library-placement = Période en entreprise
    .objective = Exercer les compétences du bloc dans une entreprise.
library-placement-preparation = Préparation : objectifs et situations à rencontrer
library-placement-period = Période en entreprise
library-placement-return = Retour d’expérience au centre

library-afest = Séquence AFEST
    .objective = Apprendre en situation de travail réelle, puis analyser ce qui a été fait.
library-afest-situation = Mises en situation de travail
library-afest-reflexive = Phase réflexive avec le formateur AFEST
library-afest-assessment = Évaluation des acquis de la séquence

library-job-search = Techniques de recherche d’emploi
    .objective = Présenter son parcours et candidater de façon ciblée.
library-job-search-tools = CV, lettre et profil en ligne
library-job-search-interviews = Simulations d’entretien
library-job-search-applications = Candidatures accompagnées
    .deliverable = Trois candidatures envoyées

library-jury = Bilan et préparation au jury
    .objective = Présenter ses compétences et ses preuves devant un jury.
library-jury-review = Bilan du parcours et dossier de preuves
library-jury-rehearsal = Simulation de passage devant le jury

library-examination = Épreuve de certification
    .objective = Démontrer les compétences du bloc devant le jury de certification.
library-examination-test = Passage de l’épreuve
