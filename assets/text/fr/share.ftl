## A copy of a plan to be shared: what is taken out, the dialog.

# Kinds of things about people. count: how many
share-learner-name = { $count ->
    [one] { $count } nom à côté d’un alias
   *[other] { $count } noms à côté des alias
}
share-learner = { $count ->
    [one] { $count } personne du groupe
   *[other] { $count } personnes du groupe
}
share-need = { $count ->
    [one] { $count } aménagement énoncé
   *[other] { $count } aménagements énoncés
}
share-note = { $count ->
    [one] { $count } note qui peut parler de personnes
   *[other] { $count } notes qui peuvent parler de personnes
}
share-staff-name = { $count ->
    [one] { $count } nom de formateur, tuteur, référent ou auteur
   *[other] { $count } noms de formateurs, tuteurs, référents ou auteurs
}
share-contact = { $count ->
    [one] { $count } personne à contacter
   *[other] { $count } personnes à contacter
}
share-place = { $count ->
    [one] { $count } nom ou ville d’un lieu
   *[other] { $count } noms ou villes de lieux
}
share-waiver = { $count ->
    [one] { $count } justification signée
   *[other] { $count } justifications signées
}
share-variant = { $count ->
    [one] { $count } variante individuelle
   *[other] { $count } variantes individuelles
}
share-support = { $count ->
    [one] { $count } accompagnement pour certains stagiaires
   *[other] { $count } accompagnements pour certains stagiaires
}
share-mention = { $count ->
    [one] { $count } nom, téléphone ou adresse cité dans un texte
   *[other] { $count } noms, téléphones ou adresses cités dans des textes
}

share-title = Partager le parcours
share-promise = Une copie sans noms, ni notes sur les personnes, ni lieux précis. Le parcours ouvert ne change pas.
share-keep = Garder le groupe en profils anonymes
    .note = Ceux qui se ressemblent en tout deviennent un profil avec son effectif ; les besoins énoncés et les notes sont retirés.
share-removes = Retiré de la copie
share-removes-nothing = Rien : ce parcours ne parle de personne.
share-stays = Gardé dans la copie
share-stays-list = Le titre, l’organisme, le financeur et la certification ; les modules, leurs activités et leurs notes ; les heures et les dosages ; le matériel, les salles et les coûts ; le référentiel. Les formateurs, tuteurs et lieux restent sous un numéro, sans nom.
share-profiles = { $profiles ->
    [one] { $profiles } profil pour { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
   *[other] { $profiles } profils pour { $people } personnes
}
share-save = Enregistrer la copie…
# title: that of the plan
share-name = { $title } copie à partager
share-done = Copie à partager enregistrée : { $path }
share-over-itself = La copie ne peut pas remplacer le parcours ouvert : donnez-lui un autre nom.
