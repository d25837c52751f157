import type { WrittenWordings } from "./written.ts";

export const nl: WrittenWordings = {
  "counts(count1) counts(count2)": [
    ["In de catalogus staan [[count1]] en [[count2]]."],
    ["De catalogus telt [[count1]], en daarnaast [[count2]]."],
  ],
  "counts(count1)": [["In de catalogus staan [[count1]]."], ["Je vindt [[count1]] in de catalogus."]],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1) rated(role1 rating1 market1)": [
    [
      "[[role1.one]] [[task1]].",
      "De focus van deze [[category1]] AI-rol ligt op [[focus1]].",
      "Voor [[market1]] is de relevantie [[rating1]].",
    ],
    [
      "[[role1.the]] is een [[category1]] AI-rol met [[focus1]] als focus.",
      "Iemand in deze rol [[task1]].",
      "De relevantie voor [[market1]] is [[rating1]].",
    ],
  ],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1)": [
    ["[[role1.one]] [[task1]].", "De focus van deze [[category1]] AI-rol ligt op [[focus1]]."],
    ["[[role1.the]] is een [[category1]] AI-rol met [[focus1]] als focus.", "Iemand in deze rol [[task1]]."],
  ],
  "does(role1 task1) does(role2 task2)": [
    ["[[role1.one]] [[task1]].", "[[role2.one]] [[task2]]."],
    ["[[role1.one]] [[task1]]; [[role2.one]] [[task2]]."],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3)": [
    ["[[role1.one]] [[task1]].", "[[role2.one]] [[task2]].", "[[role3.one]] [[task3]]."],
    [
      "In het kort: [[role1.one]] [[task1]].",
      "[[role2.one]] [[task2]].",
      "Daarnaast: [[role3.one]] [[task3]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4)": [
    [
      "[[role1.one]] [[task1]].",
      "[[role2.one]] [[task2]].",
      "[[role3.one]] [[task3]].",
      "[[role4.one]] [[task4]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4) does(role5 task5)": [
    [
      "[[role1.one]] [[task1]].",
      "[[role2.one]] [[task2]].",
      "[[role3.one]] [[task3]].",
      "[[role4.one]] [[task4]].",
      "[[role5.one]] [[task5]].",
    ],
  ],
  "does(role1 task1)": [["[[role1.one]] [[task1]]."], ["In het kort: [[role1.one]] [[task1]]."]],
  "uses(role1 tools1) counts(role1 count1)": [
    ["[[role1.one]] werkt met [[tools1]].", "In totaal staan bij deze rol [[count1]] in de catalogus."],
    ["Voor het werk gebruikt [[role1.one]] [[tools1]].", "De catalogus telt [[count1]] voor deze rol."],
  ],
  "uses(role1 tools1) uses(role2 tools2)": [
    ["[[role1.one]] werkt met [[tools1]].", "[[role2.one]] gebruikt [[tools2]]."],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3)": [
    [
      "[[role1.one]] werkt met [[tools1]].",
      "[[role2.one]] gebruikt [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4)": [
    [
      "[[role1.one]] werkt met [[tools1]].",
      "[[role2.one]] gebruikt [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
      "[[role4.one]] gebruikt [[tools4]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4) uses(role5 tools5)": [
    [
      "[[role1.one]] werkt met [[tools1]].",
      "[[role2.one]] gebruikt [[tools2]].",
      "[[role3.one]] werkt met [[tools3]].",
      "[[role4.one]] gebruikt [[tools4]].",
      "[[role5.one]] werkt met [[tools5]].",
    ],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2)": [
    ["Als [[level1]] word je [[role1]] in [[duration1]], als [[level2]] in [[duration2]]."],
    ["De weg naar [[role1]] duurt voor [[level1.one]] [[duration1]] en voor [[level2.one]] [[duration2]]."],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2) takes(role2 level3 duration3) takes(role2 level4 duration4)":
    [
      [
        "De weg naar [[role1]] duurt voor [[level1.one]] [[duration1]] en voor [[level2.one]] [[duration2]].",
        "De weg naar [[role2]] duurt voor [[level3.one]] [[duration3]] en voor [[level4.one]] [[duration4]].",
      ],
    ],
  "hired_or_grown(role1 advice1)": [
    ["Werven of omscholen voor [[role1]]: [[advice1]]"],
    ["Voor [[role1.one]] geldt: [[advice1]]"],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2)": [
    ["Werven of omscholen voor [[role1]]: [[advice1]]", "Voor [[role2.one]] geldt: [[advice2]]"],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3)": [
    [
      "Werven of omscholen voor [[role1]]: [[advice1]]",
      "Voor [[role2.one]] geldt: [[advice2]]",
      "Voor [[role3.one]] geldt: [[advice3]]",
    ],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4)":
    [
      [
        "Werven of omscholen voor [[role1]]: [[advice1]]",
        "Voor [[role2.one]] geldt: [[advice2]]",
        "Voor [[role3.one]] geldt: [[advice3]]",
        "Voor [[role4.one]] geldt: [[advice4]]",
      ],
    ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4) hired_or_grown(role5 advice5)":
    [
      [
        "Werven of omscholen voor [[role1]]: [[advice1]]",
        "Voor [[role2.one]] geldt: [[advice2]]",
        "Voor [[role3.one]] geldt: [[advice3]]",
        "Voor [[role4.one]] geldt: [[advice4]]",
        "Voor [[role5.one]] geldt: [[advice5]]",
      ],
    ],
  "asks_about(role1 questions1)": [
    ["Voor een gesprek met [[role1.one]] vind je hieronder [[questions1]]."],
    ["Hieronder vind je [[questions1]] voor [[role1.one]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2)": [
    ["Hieronder vind je [[questions1]] voor [[role1.one]].", "Voor [[role2.one]] vind je [[questions2]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3)": [
    [
      "Hieronder vind je [[questions1]] voor [[role1.one]].",
      "Voor [[role2.one]] vind je [[questions2]].",
      "Voor [[role3.one]] vind je [[questions3]].",
    ],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4)":
    [
      [
        "Hieronder vind je [[questions1]] voor [[role1.one]].",
        "Voor [[role2.one]] vind je [[questions2]].",
        "Voor [[role3.one]] vind je [[questions3]].",
        "Voor [[role4.one]] vind je [[questions4]].",
      ],
    ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4) asks_about(role5 questions5)":
    [
      [
        "Hieronder vind je [[questions1]] voor [[role1.one]].",
        "Voor [[role2.one]] vind je [[questions2]].",
        "Voor [[role3.one]] vind je [[questions3]].",
        "Voor [[role4.one]] vind je [[questions4]].",
        "Voor [[role5.one]] vind je [[questions5]].",
      ],
    ],
  "rated(role1 rating1 market1) has_focus(role1 focus1)": [
    ["De relevantie van [[role1]] voor [[market1]] is [[rating1]].", "De focus ligt op [[focus1]]."],
    ["Met een focus op [[focus1]] is de relevantie van [[role1.the]] voor [[market1]] [[rating1]]."],
  ],
  "has_focus(role1 focus1)": [["De focus van [[role1.the]] ligt op [[focus1]]."]],
  "rated(roles1 rating1 market1)": [["De relevantie van [[roles1]] voor [[market1]] is [[rating1]]."]],
  "rated(role1 rating1 market1)": [["De relevantie van [[role1]] voor [[market1]] is [[rating1]]."]],
  "rated(role1 rating1 market1) rated(role2 rating2 market1)": [
    ["De relevantie van [[role1]] voor [[market1]] is [[rating1]], die van [[role2]] is [[rating2]]."],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1)": [
    ["De relevantie van [[roles1]] voor [[market1]] is [[rating1]], die van [[role1]] is [[rating2]]."],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1)": [
    ["De relevantie van [[role1]] voor [[market1]] is [[rating1]], die van [[roles1]] is [[rating2]]."],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1)": [
    ["De relevantie van [[roles1]] voor [[market1]] is [[rating1]], die van [[roles2]] is [[rating2]]."],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(role3 rating3 market1)": [
    [
      "De relevantie van [[role1]] voor [[market1]] is [[rating1]].",
      "Die van [[role2]] is [[rating2]], die van [[role3]] is [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(roles1 rating3 market1)": [
    [
      "De relevantie van [[role1]] voor [[market1]] is [[rating1]].",
      "Die van [[role2]] is [[rating2]], die van [[roles1]] is [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "De relevantie van [[role1]] voor [[market1]] is [[rating1]].",
      "Die van [[roles1]] is [[rating2]], die van [[role2]] is [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "De relevantie van [[role1]] voor [[market1]] is [[rating1]].",
      "Die van [[roles1]] is [[rating2]], die van [[roles2]] is [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "De relevantie van [[roles1]] voor [[market1]] is [[rating1]].",
      "Die van [[role1]] is [[rating2]], die van [[role2]] is [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "De relevantie van [[roles1]] voor [[market1]] is [[rating1]].",
      "Die van [[role1]] is [[rating2]], die van [[roles2]] is [[rating3]].",
    ],
    [
      "Voor [[market1]] is de relevantie van [[roles1]] [[rating1]].",
      "Bij [[role1]] is de relevantie [[rating2]], bij [[roles2]] is die [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(role1 rating3 market1)": [
    [
      "De relevantie van [[roles1]] voor [[market1]] is [[rating1]].",
      "Die van [[roles2]] is [[rating2]], die van [[role1]] is [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(roles3 rating3 market1)": [
    [
      "De relevantie van [[roles1]] voor [[market1]] is [[rating1]].",
      "Die van [[roles2]] is [[rating2]], die van [[roles3]] is [[rating3]].",
    ],
  ],
  "matches(term1 roles1)": [
    ["Voor [[term1]] kom je uit bij [[roles1]]."],
    ["Bij [[term1]] horen [[roles1]]."],
  ],
  "matches(term1 role1) does(role2 task1)": [
    ["Voor [[term1]] kom je uit bij [[role1]].", "[[role2.one]] [[task1]]."],
    ["[[term1]] hoort bij [[role1]].", "In het kort: [[role2.one]] [[task1]]."],
  ],
  "best_fits(background1 role1) second_fits(background1 role2) bridged_in(background1 duration1)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Een goede tweede keus is [[role2]].",
      "De overstap kost [[duration1]].",
    ],
    [
      "Voor [[background1.one]] is [[role1]] de beste keus, met [[role2]] als tweede.",
      "De overstap duurt [[duration1]].",
    ],
  ],
  "best_fits(backgrounds1 role1)": [["[[backgrounds1.plural]] passen het best bij [[role1]]."]],
  "best_fits(background1 role1) best_fits(background2 role2)": [
    ["[[background1.one]] past het best bij [[role1]].", "[[background2.one]] past het best bij [[role2]]."],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "[[backgrounds1.plural]] passen het best bij [[role2]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[background1.one]] past het best bij [[role2]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[backgrounds2.plural]] passen het best bij [[role2]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(background3 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "[[background2.one]] past het best bij [[role2]].",
      "[[background3.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(backgrounds1 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "[[background2.one]] past het best bij [[role2]].",
      "[[backgrounds1.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(background2 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "[[backgrounds1.plural]] passen het best bij [[role2]].",
      "[[background2.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "[[backgrounds1.plural]] passen het best bij [[role2]].",
      "[[backgrounds2.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(background2 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[background1.one]] past het best bij [[role2]].",
      "[[background2.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[background1.one]] past het best bij [[role2]].",
      "[[backgrounds2.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(background1 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[backgrounds2.plural]] passen het best bij [[role2]].",
      "[[background1.one]] past het best bij [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(backgrounds3 role3)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "[[backgrounds2.plural]] passen het best bij [[role2]].",
      "[[backgrounds3.plural]] passen het best bij [[role3]].",
    ],
  ],
  "best_fits(background1 role1) second_fits(background2 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Een goede tweede keus voor [[background2.one]] is [[role2]].",
    ],
  ],
  "second_fits(background1 role1)": [["Een goede tweede keus voor [[background1.one]] is [[role1]]."]],
  "best_fits(background1 role1) second_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] past het best bij [[role1]].",
      "Een goede tweede keus voor [[backgrounds1.plural]] is [[role2]].",
    ],
  ],
  "second_fits(backgrounds1 role1)": [["Een goede tweede keus voor [[backgrounds1.plural]] is [[role1]]."]],
  "best_fits(backgrounds1 role1) second_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Een goede tweede keus voor [[background1.one]] is [[role2]].",
    ],
  ],
  "best_fits(backgrounds1 role1) second_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] passen het best bij [[role1]].",
      "Een goede tweede keus voor [[backgrounds2.plural]] is [[role2]].",
    ],
  ],
  "needs_lead(capability1 role1)": [
    ["Bij [[capability1]] heeft [[role1]] de leiding."],
    ["[[capability1]] vraagt om [[role1]]."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2)": [
    ["Bij [[capability1]] heeft [[role1]] de leiding, bij [[capability2]] [[role2]]."],
    ["[[role1.the]] trekt [[capability1]], [[role2.the]] trekt [[capability2]]."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2) needs_lead(capability3 role3)": [
    [
      "[[role1.the]] trekt [[capability1]].",
      "[[role2.the]] trekt [[capability2]], [[role3.the]] trekt [[capability3]].",
    ],
    [
      "Bij [[capability1]] heeft [[role1]] de leiding.",
      "Bij [[capability2]] heeft [[role2]] de leiding.",
      "Bij [[capability3]] heeft [[role3]] de leiding.",
    ],
  ],
};
