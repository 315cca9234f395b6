## Dates and lists. Digits, hours and money are written by the program itself.

month-1 = janvier
    .short = janv.
month-2 = février
    .short = févr.
month-3 = mars
    .short = mars
month-4 = avril
    .short = avr.
month-5 = mai
    .short = mai
month-6 = juin
    .short = juin
month-7 = juillet
    .short = juil.
month-8 = août
    .short = août
month-9 = septembre
    .short = sept.
month-10 = octobre
    .short = oct.
month-11 = novembre
    .short = nov.
month-12 = décembre
    .short = déc.

# day: the number of the day, "1" to "31"; month: its name; year: four digits
date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }

list-two = { $first } et { $last }
list-either = { $first } ou { $last }
list-others = { $count ->
    [one] { $names } et { $count } autre
   *[other] { $names } et { $count } autres
}
quoted = « { $title } »
said-of = { $what } : { $said }
