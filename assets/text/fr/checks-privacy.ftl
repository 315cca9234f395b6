## P : données personnelles.

check-personal-data-in-share =
    .title = Données personnelles dans le partage
    .message = Ce qui part porterait { $names ->
        [0] aucun nom
        [one] un nom
       *[other] { $names } noms
    }, { $needs ->
        [0] aucun besoin
        [one] un besoin
       *[other] { $needs } besoins
    } et { $notes ->
        [0] aucune note
        [one] une note
       *[other] { $notes } notes
    } sur des personnes.
    .why = Qui reçoit un parcours n’a pas à savoir qui le suit ni ce qui manque à chacun (RGPD, art. 5 : données limitées au nécessaire). Partagez une copie sans noms, besoins ni notes.
    .what = Monte la garde quand un parcours part vers d’autres, par partage ou export : compte les noms, les besoins et les notes sur des personnes que la copie porterait.
    .except = Quand le destinataire travaille avec ces personnes et doit les connaître.
check-health-word =
    .title = Mot de santé
    .message = Un texte sur « { $who } » semble nommer une maladie ou un trouble : « { $word } ».
    .why = Un parcours dit un besoin (un lieu calme, des pauses, un document en gros caractères), jamais un diagnostic : une donnée de santé n’a rien à faire ici (RGPD, art. 9).
    .what = Cherche dans ce qui est dit des personnes (noms, besoins, notes, accompagnements, justifications) les mots qui nomment une maladie ou un trouble. Les modules ne sont pas lus.
    .except = Quand le mot dit autre chose ici, comme le nom d’une association.

content-need = Besoin – à compléter
fix-say-the-need = Dire le besoin au lieu de la maladie, à compléter
    .step = Dire le besoin de « { $subject } »
