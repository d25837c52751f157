import type { WordingsByOutline } from "./outline.ts";

export const nl: WordingsByOutline = {
  "counts(count1) counts(count2)": [
    ["De catalogus telt [[count1]] en [[count2]]."],
    ["Je vindt [[count1]] in de catalogus, en daarnaast [[count2]]."],
  ],
  "counts(count1)": [["De catalogus telt [[count1]]."], ["Je vindt [[count1]] in de catalogus."]],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1) rated(role1 rating1 market1)": [
    [
      "[[role1.one]] [[task1]].",
      "Het is een [[category1]] AI-rol met de focus op [[focus1]].",
      "De relevantie voor [[market1]] is beoordeeld als [[rating1]].",
    ],
    [
      "[[role1.the]] is een [[category1]] AI-rol.",
      "Iemand in deze rol [[task1]].",
      "De focus ligt op [[focus1]], en voor [[market1]] is de relevantie beoordeeld als [[rating1]].",
    ],
    [
      "Wie werkt als [[role1]], [[task1]].",
      "Deze [[category1]] AI-rol richt zich op [[focus1]].",
      "Voor [[market1]] is de relevantie beoordeeld als [[rating1]].",
    ],
  ],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1)": [
    ["[[role1.one]] [[task1]].", "Het is een [[category1]] AI-rol met de focus op [[focus1]]."],
    [
      "[[role1.the]] is een [[category1]] AI-rol.",
      "Iemand in deze rol [[task1]].",
      "De focus ligt op [[focus1]].",
    ],
  ],
  "does(role1 task1)": [["[[role1.one]] [[task1]]."], ["In het kort: [[role1.one]] [[task1]]."]],
  "does(role1 task1) does(role2 task2)": [
    ["[[role1.one]] [[task1]].", "[[role2.one]] [[task2]]."],
    ["Wie werkt als [[role1]], [[task1]].", "[[role2.one]] [[task2]]."],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3)": [
    ["[[role1.one]] [[task1]].", "Wie werkt als [[role2]], [[task2]].", "[[role3.one]] [[task3]]."],
    [
      "Wie werkt als [[role1]], [[task1]].",
      "[[role2.one]] [[task2]].",
      "Iemand in de rol van [[role3]] [[task3]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4)": [
    [
      "[[role1.one]] [[task1]].",
      "Wie werkt als [[role2]], [[task2]].",
      "[[role3.one]] [[task3]].",
      "Iemand in de rol van [[role4]] [[task4]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4) does(role5 task5)": [
    [
      "[[role1.one]] [[task1]].",
      "Wie werkt als [[role2]], [[task2]].",
      "[[role3.one]] [[task3]].",
      "Iemand in de rol van [[role4]] [[task4]].",
      "[[role5.one]] [[task5]].",
    ],
  ],
  "uses(role1 tools1) counts(role1 count1)": [
    ["[[role1.one]] gebruikt [[tools1]].", "In totaal noemt de catalogus [[count1]] voor deze rol."],
    ["Tot de tools van [[role1.one]] behoren [[tools1]].", "De catalogus telt [[count1]] voor deze rol."],
  ],
  "uses(role1 tools1) uses(role2 tools2)": [
    ["[[role1.one]] gebruikt [[tools1]].", "Tot de tools van [[role2.one]] behoren [[tools2]]."],
    ["In de praktijk gebruikt [[role1.one]] [[tools1]].", "[[role2.one]] werkt met [[tools2]]."],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3)": [
    [
      "[[role1.one]] gebruikt [[tools1]].",
      "Tot de tools van [[role2.one]] behoren [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
    ],
    [
      "In de praktijk gebruikt [[role1.one]] [[tools1]].",
      "[[role2.one]] werkt met [[tools2]].",
      "[[role3.one]] gebruikt [[tools3]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4)": [
    [
      "[[role1.one]] gebruikt [[tools1]].",
      "Tot de tools van [[role2.one]] behoren [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
      "[[role4.one]] gebruikt [[tools4]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4) uses(role5 tools5)": [
    [
      "[[role1.one]] gebruikt [[tools1]].",
      "Tot de tools van [[role2.one]] behoren [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
      "[[role4.one]] gebruikt [[tools4]].",
      "Tot de tools van [[role5.one]] behoren [[tools5]].",
    ],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2)": [
    [
      "De weg naar [[role1]] duurt voor [[level1.one]] [[duration1]].",
      "Voor [[level2.one]] is dat [[duration2]].",
    ],
    [
      "Reken op [[duration1]] om als [[level1]] [[role1]] te worden.",
      "Als [[level2]] reken je op [[duration2]].",
    ],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2) takes(role2 level3 duration3) takes(role2 level4 duration4)":
    [
      [
        "De weg naar [[role1]] duurt voor [[level1.one]] [[duration1]] en voor [[level2.one]] [[duration2]].",
        "De weg naar [[role2]] duurt voor [[level3.one]] [[duration3]] en voor [[level4.one]] [[duration4]].",
      ],
      [
        "De weg naar [[role1]] duurt voor [[level1.one]] [[duration1]] en voor [[level2.one]] [[duration2]].",
        "Om [[role2]] te worden heeft [[level3.one]] [[duration3]] nodig en [[level4.one]] [[duration4]].",
      ],
    ],
  "hired_or_grown(role1 advice1)": [
    ["Voor [[role1.one]] geldt: [[advice1]]"],
    ["Het advies over werven of omscholen voor [[role1.the]]: [[advice1]]"],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2)": [
    ["Voor [[role1.one]] geldt: [[advice1]]", "Het advies voor [[role2.the]]: [[advice2]]"],
    [
      "Het advies over werven of omscholen voor [[role1.the]]: [[advice1]]",
      "Voor [[role2.one]] geldt: [[advice2]]",
    ],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3)": [
    [
      "Voor [[role1.one]] geldt: [[advice1]]",
      "Het advies voor [[role2.the]]: [[advice2]]",
      "Bij [[role3.the]] is dit het advies: [[advice3]]",
    ],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4)":
    [
      [
        "Voor [[role1.one]] geldt: [[advice1]]",
        "Het advies voor [[role2.the]]: [[advice2]]",
        "Bij [[role3.the]] is dit het advies: [[advice3]]",
        "Voor [[role4.one]] geldt: [[advice4]]",
      ],
    ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4) hired_or_grown(role5 advice5)":
    [
      [
        "Voor [[role1.one]] geldt: [[advice1]]",
        "Het advies voor [[role2.the]]: [[advice2]]",
        "Bij [[role3.the]] is dit het advies: [[advice3]]",
        "Voor [[role4.one]] geldt: [[advice4]]",
        "Het advies voor [[role5.the]]: [[advice5]]",
      ],
    ],
  "asks_about(role1 questions1)": [
    ["Voor een gesprek met [[role1.one]] vind je hieronder [[questions1]]."],
    ["Hieronder vind je [[questions1]] voor [[role1.one]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2)": [
    ["Hieronder vind je [[questions1]] voor [[role1.one]].", "Voor [[role2.one]] vind je [[questions2]]."],
    ["Hieronder vind je [[questions1]] voor [[role1.one]] en [[questions2]] voor [[role2.one]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3)": [
    [
      "Hieronder vind je [[questions1]] voor [[role1.one]], [[questions2]] voor [[role2.one]] en [[questions3]] voor [[role3.one]].",
    ],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4)":
    [
      [
        "Hieronder vind je [[questions1]] voor [[role1.one]], [[questions2]] voor [[role2.one]] en [[questions3]] voor [[role3.one]].",
        "Daarnaast vind je [[questions4]] voor [[role4.one]].",
      ],
    ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4) asks_about(role5 questions5)":
    [
      [
        "Hieronder vind je [[questions1]] voor [[role1.one]], [[questions2]] voor [[role2.one]] en [[questions3]] voor [[role3.one]].",
        "Daarnaast vind je [[questions4]] voor [[role4.one]] en [[questions5]] voor [[role5.one]].",
      ],
    ],
  "rated(role1 rating1 market1) has_focus(role1 focus1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]].",
      "De focus ligt op [[focus1]].",
    ],
    [
      "[[role1.the]] richt zich op [[focus1]].",
      "Voor [[market1]] is de relevantie beoordeeld als [[rating1]].",
    ],
  ],
  "has_focus(role1 focus1)": [
    ["De focus van [[role1.the]] ligt op [[focus1]]."],
    ["[[role1.the]] richt zich op [[focus1]]."],
  ],
  "rated(roles1 rating1 market1)": [
    ["De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]]."],
    ["Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]]."],
  ],
  "rated(role1 rating1 market1)": [
    ["De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]]."],
    ["Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]]."],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]], die van [[role2.the]] als [[rating2]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[role2.the]] is die beoordeeld als [[rating2]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]], die van [[roles1.plural]] als [[rating2]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[roles1.plural]] is die beoordeeld als [[rating2]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]], die van [[role1.the]] als [[rating2]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[role1.the]] is die beoordeeld als [[rating2]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]], die van [[roles2.plural]] als [[rating2]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[roles2.plural]] is die beoordeeld als [[rating2]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(role3 rating3 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[role2.the]] is beoordeeld als [[rating2]], die van [[role3.the]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[role2.the]] is die beoordeeld als [[rating2]], bij [[role3.the]] als [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(roles1 rating3 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[role2.the]] is beoordeeld als [[rating2]], die van [[roles1.plural]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[role2.the]] is die beoordeeld als [[rating2]], bij [[roles1.plural]] als [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[roles1.plural]] is beoordeeld als [[rating2]], die van [[role2.the]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[roles1.plural]] is die beoordeeld als [[rating2]], bij [[role2.the]] als [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "De relevantie van [[role1.the]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[roles1.plural]] is beoordeeld als [[rating2]], die van [[roles2.plural]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[role1.the]] beoordeeld als [[rating1]].",
      "Bij [[roles1.plural]] is die beoordeeld als [[rating2]], bij [[roles2.plural]] als [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[role1.the]] is beoordeeld als [[rating2]], die van [[role2.the]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[role1.the]] is die beoordeeld als [[rating2]], bij [[role2.the]] als [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[role1.the]] is beoordeeld als [[rating2]], die van [[roles2.plural]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[role1.the]] is die beoordeeld als [[rating2]], bij [[roles2.plural]] als [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(role1 rating3 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[roles2.plural]] is beoordeeld als [[rating2]], die van [[role1.the]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[roles2.plural]] is die beoordeeld als [[rating2]], bij [[role1.the]] als [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(roles3 rating3 market1)": [
    [
      "De relevantie van [[roles1.plural]] voor [[market1]] is beoordeeld als [[rating1]].",
      "Die van [[roles2.plural]] is beoordeeld als [[rating2]], die van [[roles3.plural]] als [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1.plural]] beoordeeld als [[rating1]].",
      "Bij [[roles2.plural]] is die beoordeeld als [[rating2]], bij [[roles3.plural]] als [[rating3]].",
    ],
  ],
  "matches(term1 roles1)": [
    ["Voor [[term1]] kom je uit bij [[roles1]]."],
    ["Bij [[term1]] horen [[roles1]]."],
  ],
  "matches(term1 role1) does(role2 task1)": [
    ["Voor [[term1]] kom je uit bij [[role1.the]].", "[[role2.one]] [[task1]]."],
    ["[[term1]] hoort bij [[role1.the]].", "In het kort: [[role2.one]] [[task1]]."],
    ["De rol bij [[term1]] is [[role1]].", "Wie werkt als [[role2]], [[task1]]."],
  ],
  "best_fits(background1 role1) second_fits(background1 role2) bridged_in(background1 role1 duration1)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Een goede tweede keus is [[role2]].",
      "De overstap naar [[role1]] duurt [[duration1]].",
    ],
    [
      "Voor [[background1.one]] is [[role1]] de beste keus, met [[role2]] als tweede.",
      "Reken op [[duration1]] voor de overstap naar [[role1]].",
    ],
  ],
  "best_fits(background1 role1)": [["[[background1.one]] past het best bij [[role1]]."]],
  "best_fits(backgrounds1 role1)": [["[[backgrounds1.plural]] passen het best bij [[role1]]."]],
  "best_fits(background1 role1) best_fits(background2 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[background2.one]] is [[role2]] de beste keus.",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[backgrounds1.plural]] is [[role2]] de beste keus.",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[background1.one]] is [[role2]] de beste keus.",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[backgrounds2.plural]] is [[role2]] de beste keus.",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(background3 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[background2.one]] is [[role2]] de beste keus.",
      "[[background3.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(backgrounds1 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[background2.one]] is [[role2]] de beste keus.",
      "[[backgrounds1.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(background2 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[backgrounds1.plural]] is [[role2]] de beste keus.",
      "[[background2.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[backgrounds1.plural]] is [[role2]] de beste keus.",
      "[[backgrounds2.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(background2 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[background1.one]] is [[role2]] de beste keus.",
      "[[background2.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[background1.one]] is [[role2]] de beste keus.",
      "[[backgrounds2.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(background1 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[backgrounds2.plural]] is [[role2]] de beste keus.",
      "[[background1.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(backgrounds3 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[backgrounds2.plural]] is [[role2]] de beste keus.",
      "[[backgrounds3.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) second_fits(background2 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[background2.one]] is [[role2]] een goede tweede keus.",
    ],
  ],
  "best_fits(background1 role1) second_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Voor [[backgrounds1.plural]] is [[role2]] een goede tweede keus.",
    ],
  ],
  "second_fits(background1 role1)": [["Voor [[background1.one]] is [[role1]] een goede tweede keus."]],
  "best_fits(backgrounds1 role1) second_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[background1.one]] is [[role2]] een goede tweede keus.",
    ],
  ],
  "best_fits(backgrounds1 role1) second_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Voor [[backgrounds2.plural]] is [[role2]] een goede tweede keus.",
    ],
  ],
  "second_fits(backgrounds1 role1)": [["Voor [[backgrounds1.plural]] is [[role1]] een goede tweede keus."]],
  "needs_lead(capability1 role1)": [
    ["Bij [[capability1]] heeft [[role1.the]] de leiding."],
    ["Voor [[capability1]] heb je [[role1.one]] nodig."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2)": [
    ["Bij [[capability1]] heeft [[role1.the]] de leiding, bij [[capability2]] [[role2.the]]."],
    ["Voor [[capability1]] heb je [[role1.one]] nodig, voor [[capability2]] [[role2.one]]."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2) needs_lead(capability3 role3)": [
    [
      "Bij [[capability1]] heeft [[role1.the]] de leiding.",
      "Bij [[capability2]] is dat [[role2.the]], bij [[capability3]] [[role3.the]].",
    ],
    [
      "Voor [[capability1]] heb je [[role1.one]] nodig.",
      "Voor [[capability2]] is dat [[role2.one]], voor [[capability3]] [[role3.one]].",
    ],
  ],
};
