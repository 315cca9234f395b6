## The view Moyens and the inspectors of its objects.

means-list-equipment = Matériel
    .add = Ajouter un matériel, par exemple 8 PC portables
    .empty = Quel matériel prêtez-vous ?
    .examples = Un parc de PC portables, des casques, des clés 4G, les logiciels et les machines que demandent les modules : leur nombre dit qui pourra travailler à distance.
means-list-rooms = Salles
    .add = Ajouter une salle, par exemple 14 Salle Ada
    .empty = Où se passe le présentiel ?
    .examples = Une salle de cours de 14 places, une salle informatique, un atelier : leur capacité et leur équipement sont comparés au groupe.
means-list-trainers = Formateurs
    .add = Ajouter un formateur
    .empty = Qui forme ?
    .examples = Un formateur technique, une formatrice en communication : un nom ou un rôle suffit, avec les heures disponibles pour ce parcours.
means-list-supports = Accompagnements
    .add = Ajouter un accompagnement
    .empty = Qui aide à distance ?
    .examples = Un appel de tutorat chaque semaine, un assistant numérique, l’entraide entre pairs : le temps donné relève l’autonomie pour les heures à distance.
means-list-workplaces = Lieux de travail
    .add = Ajouter un lieu de travail
    .empty = Qui accueille en situation de travail ?
    .examples = Un magasin partenaire, un atelier, une entreprise d’accueil : les situations de travail et les machines qu’on y trouve, et qui y suit les stagiaires.
means-list-tutors = Tuteurs
    .add = Ajouter un tuteur
    .empty = Qui suit les stagiaires au travail ?
    .examples = Une tutrice en magasin, un formateur AFEST : combien de stagiaires chacun peut suivre, et s’il est formé à ce rôle.
means-list-third-places = Tiers-lieux
    .add = Ajouter un tiers-lieu, par exemple 6 Médiathèque de Hem
    .empty = Où travailler près de chez soi ?
    .examples = Une médiathèque, un espace public numérique, un Fab Lab : places, connexion, calme et présence d’un médiateur, pour qui n’a rien de tel chez soi.

means-add = Ajouter
means-add-first = Saisir le premier
means-typical-equipment = Liste type de matériel
means-typical-supports = Accompagnements types
means-typical-hint = Ajoute les éléments courants qui manquent, en une seule étape annulable.
means-typical-all-there = Toute la liste type est déjà là.
means-delete = Supprimer
means-duplicate = Dupliquer
means-up = Monter
means-down = Descendre
means-copy = { $name } (copie)
# column: title of a column; object: name of what stands in the row
means-cell = { $column } : { $object }

means-id = Réf.
means-name = Nom
means-title = Intitulé
means-kind = Nature
means-stock = Nombre
means-unit-cost = Prix unitaire
means-value = Valeur
means-loans = Prêtés
means-asked = Modules
means-site = Site
means-capacity = Places
means-holds = Équipement
means-connection = Connexion
means-hourly = Coût / h
means-used = Modules
means-field = Domaine
means-available = Disponible
means-planned = Prévu
means-modules = Modules
means-cost = Coût
means-moment = Moment
means-per-learner = Par stagiaire
means-learners = Stagiaires
means-total = En tout
means-town = Ville
means-situations = Situations
means-machines = Machines
means-tutor = Tuteur
means-assigned = Stagiaires
means-trained = Formé
means-most = Peut suivre
means-followed = Suit
means-places = Lieux de travail
means-seats = Places
means-mediator = Médiateur
means-quiet = Calme
means-notes = Notes
means-no-tutor = Aucun
means-whole-path = Tout

means-total-pool = Valeur du parc
means-total-lent = Prêts affectés
means-total-asked = Demandés par des modules
means-total-seats = Places en salle
means-total-roomless = Modules sans salle
means-total-planned = Heures prévues
means-total-available = Heures disponibles
means-total-trainers-cost = Coût des formateurs
means-total-support = Temps d’accompagnement
means-total-placed = Stagiaires accueillis
means-total-followed = Stagiaires suivis
means-total-tutors = Tuteurs
means-total-seated = Stagiaires en tiers-lieu
means-note-units = { $count ->
    [0] rien à prêter
    [one] une unité
   *[other] { $count } unités
}
means-note-over-lent = { $count ->
    [0] le parc suffit
    [one] un matériel prêté au-delà du stock
   *[other] { $count } matériels prêtés au-delà du stock
}
means-note-people = { $count ->
    [0] aucun stagiaire
    [one] pour un stagiaire
   *[other] pour { $count } stagiaires
}
means-note-roomless = { $count ->
    [0] chaque présentiel a sa salle
    [one] du présentiel sans salle
   *[other] du présentiel sans salle
}
means-note-overloaded = { $count ->
    [0] dans les limites de chacun
    [one] un formateur au-delà de ses heures
   *[other] { $count } formateurs au-delà de leurs heures
}
means-note-face-time = présentiel et classe virtuelle
means-note-too-many = plus que de places
means-note-room-left = dans la limite des places
means-note-untrained = { $count ->
    [0] tous formés au tutorat
    [one] un tuteur non formé
   *[other] { $count } tuteurs non formés
}

typical-laptop = PC portable
typical-tablet = Tablette
typical-headset = Casque avec micro
typical-webcam = Webcam
typical-mobile-key = Clé 4G
typical-office-suite = Suite bureautique
typical-video-classroom = Classe virtuelle
typical-projector = Vidéoprojecteur
typical-printer = Imprimante
typical-onboarding = Prise en main des outils
typical-calls = Appels de tutorat
typical-hotline = Aide technique à distance
typical-review = Bilan individuel

# Inspectors
means-lent-to = Prêté à
means-lent-none = Prêté à personne.
means-asked-by = Demandé par
means-asked-none = Aucun module ne le demande par son nom.
means-held-here = Modules dans cette salle
means-held-none = Aucun module dans cette salle.
means-given-by = Modules donnés
means-given-none = Aucun module.
means-placed-here = Stagiaires affectés
means-placed-none = Aucun stagiaire affecté.
means-equipment-none = Rien.
means-equipment-add = Ajouter un matériel…
means-equipment-remove = Retirer
means-quantity = Nombre de { $item }
means-situations-none = Aucune situation décrite.
means-situation-add = Ajouter une situation de travail
means-situation-remove = Retirer
means-support-modules = Modules accompagnés
means-support-modules-none = Tout le parcours.
means-support-learners = Pour qui
means-support-learners-none = Tout le groupe.
means-choose = Choisir…
means-remove = Retirer
means-down-rate = Débit descendant (Mbit/s)
means-up-rate = Débit montant (Mbit/s)
means-trained-long = Formé au tutorat
means-mediator-long = Un médiateur numérique y aide
means-quiet-long = On peut y travailler au calme
means-hourly-room = Coût d’une heure de salle
means-hourly-person = Coût d’une heure
means-hourly-seat = Coût d’une place pendant une heure
means-available-long = Heures disponibles pour ce parcours (vide : sans limite)
means-seats-long = Places gardées pour nos stagiaires
means-most-long = Stagiaires suivis à la fois, au plus
means-per-learner-long = Temps pour chaque stagiaire
means-stock-long = Nombre que le centre peut prêter
means-acquisition = Paiement
means-acquisition-usual = Selon le type : { $value }
means-unit-cost-long = Prix d’un de plus
