import type { WordingsByOutline } from "./outline.ts";

export const en: WordingsByOutline = {
  "counts(count1) counts(count2)": [
    ["The catalog lists [[count1]] and [[count2]]."],
    ["You find [[count1]] in the catalog, along with [[count2]]."],
  ],
  "counts(count1)": [["The catalog lists [[count1]]."], ["You find [[count1]] in the catalog."]],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1) rated(role1 rating1 market1)": [
    [
      "[[role1.one]] [[task1]].",
      "It is a [[category1]] AI role with a focus on [[focus1]].",
      "Its relevance for [[market1]] is rated [[rating1]].",
    ],
    [
      "[[role1.the]] is a [[category1]] AI role.",
      "Someone in this role [[task1]].",
      "The focus is on [[focus1]], and for [[market1]] the relevance is rated [[rating1]].",
    ],
    [
      "Someone who works as [[role1.one]] [[task1]].",
      "This [[category1]] AI role focuses on [[focus1]].",
      "For [[market1]], its relevance is rated [[rating1]].",
    ],
  ],
  "does(role1 task1) has_category(role1 category1) has_focus(role1 focus1)": [
    ["[[role1.one]] [[task1]].", "It is a [[category1]] AI role with a focus on [[focus1]]."],
    [
      "[[role1.the]] is a [[category1]] AI role.",
      "Someone in this role [[task1]].",
      "The focus is on [[focus1]].",
    ],
  ],
  "does(role1 task1)": [["[[role1.one]] [[task1]]."], ["In short, [[role1.one]] [[task1]]."]],
  "does(role1 task1) does(role2 task2)": [
    ["[[role1.one]] [[task1]].", "[[role2.one]] [[task2]]."],
    ["Someone in the role of [[role1]] [[task1]].", "[[role2.one]] [[task2]]."],
    ["[[role1.one]] [[task1]], while [[role2.one]] [[task2]]."],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3)": [
    ["[[role1.one]] [[task1]].", "Someone in the role of [[role2]] [[task2]].", "[[role3.one]] [[task3]]."],
    [
      "In short, [[role1.one]] [[task1]].",
      "[[role2.one]] [[task2]].",
      "Someone in the role of [[role3]] [[task3]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4)": [
    [
      "[[role1.one]] [[task1]].",
      "Someone in the role of [[role2]] [[task2]].",
      "[[role3.one]] [[task3]].",
      "Someone who works as [[role4.one]] [[task4]].",
    ],
  ],
  "does(role1 task1) does(role2 task2) does(role3 task3) does(role4 task4) does(role5 task5)": [
    [
      "[[role1.one]] [[task1]].",
      "Someone in the role of [[role2]] [[task2]].",
      "[[role3.one]] [[task3]].",
      "Someone who works as [[role4.one]] [[task4]].",
      "[[role5.one]] [[task5]].",
    ],
  ],
  "uses(role1 tools1) counts(role1 count1)": [
    ["[[role1.one]] works with [[tools1]].", "In total, the catalog lists [[count1]] for this role."],
    ["In practice, [[role1.one]] uses [[tools1]].", "The catalog names [[count1]] for this role."],
  ],
  "uses(role1 tools1) uses(role2 tools2)": [
    ["[[role1.one]] works with [[tools1]].", "[[role2.one]] uses [[tools2]]."],
    ["In practice, [[role1.one]] uses [[tools1]].", "[[role2.one]] works with [[tools2]]."],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3)": [
    [
      "[[role1.one]] works with [[tools1]].",
      "In practice, [[role2.one]] uses [[tools2]].",
      "[[role3.one]] uses [[tools3]].",
    ],
    [
      "[[role1.one]] uses [[tools1]].",
      "[[role2.one]] works with [[tools2]].",
      "In practice, [[role3.one]] uses [[tools3]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4)": [
    [
      "[[role1.one]] works with [[tools1]].",
      "[[role2.one]] uses [[tools2]].",
      "In practice, [[role3.one]] uses [[tools3]].",
      "[[role4.one]] works with [[tools4]].",
    ],
  ],
  "uses(role1 tools1) uses(role2 tools2) uses(role3 tools3) uses(role4 tools4) uses(role5 tools5)": [
    [
      "[[role1.one]] works with [[tools1]].",
      "[[role2.one]] uses [[tools2]].",
      "In practice, [[role3.one]] uses [[tools3]].",
      "[[role4.one]] works with [[tools4]].",
      "[[role5.one]] uses [[tools5]].",
    ],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2)": [
    [
      "It takes [[level1.one]] [[duration1]] to become [[role1.one]].",
      "For [[level2.one]], that is [[duration2]].",
    ],
    ["Becoming [[role1.one]] takes [[duration1]] for [[level1.one]] and [[duration2]] for [[level2.one]]."],
  ],
  "takes(role1 level1 duration1) takes(role1 level2 duration2) takes(role2 level3 duration3) takes(role2 level4 duration4)":
    [
      [
        "The path to [[role1]] takes [[duration1]] for [[level1.one]] and [[duration2]] for [[level2.one]].",
        "The path to [[role2]] takes [[duration3]] for [[level3.one]] and [[duration4]] for [[level4.one]].",
      ],
      [
        "Becoming [[role1.one]] takes [[duration1]] for [[level1.one]] and [[duration2]] for [[level2.one]].",
        "To become [[role2.one]], [[level3.one]] needs [[duration3]] and [[level4.one]] [[duration4]].",
      ],
    ],
  "hired_or_grown(role1 advice1)": [
    ["For [[role1.one]], this applies: [[advice1]]"],
    ["The advice on hiring or reskilling for [[role1.the]]: [[advice1]]"],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2)": [
    ["For [[role1.one]], this applies: [[advice1]]", "The advice for [[role2.the]]: [[advice2]]"],
    [
      "The advice on hiring or reskilling for [[role1.the]]: [[advice1]]",
      "For [[role2.one]], this applies: [[advice2]]",
    ],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3)": [
    [
      "For [[role1.one]], this applies: [[advice1]]",
      "The advice for [[role2.the]]: [[advice2]]",
      "For [[role3.the]], the advice is: [[advice3]]",
    ],
  ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4)":
    [
      [
        "For [[role1.one]], this applies: [[advice1]]",
        "The advice for [[role2.the]]: [[advice2]]",
        "For [[role3.the]], the advice is: [[advice3]]",
        "For [[role4.one]], this applies: [[advice4]]",
      ],
    ],
  "hired_or_grown(role1 advice1) hired_or_grown(role2 advice2) hired_or_grown(role3 advice3) hired_or_grown(role4 advice4) hired_or_grown(role5 advice5)":
    [
      [
        "For [[role1.one]], this applies: [[advice1]]",
        "The advice for [[role2.the]]: [[advice2]]",
        "For [[role3.the]], the advice is: [[advice3]]",
        "For [[role4.one]], this applies: [[advice4]]",
        "The advice for [[role5.the]]: [[advice5]]",
      ],
    ],
  "asks_about(role1 questions1)": [
    ["For an interview with [[role1.one]], you find [[questions1]] below."],
    ["Below you find [[questions1]] for [[role1.one]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2)": [
    ["Below you find [[questions1]] for [[role1.one]].", "For [[role2.one]] you find [[questions2]]."],
    ["Below you find [[questions1]] for [[role1.one]] and [[questions2]] for [[role2.one]]."],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3)": [
    [
      "Below you find [[questions1]] for [[role1.one]], [[questions2]] for [[role2.one]] and [[questions3]] for [[role3.one]].",
    ],
  ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4)":
    [
      [
        "Below you find [[questions1]] for [[role1.one]], [[questions2]] for [[role2.one]] and [[questions3]] for [[role3.one]].",
        "In addition, you find [[questions4]] for [[role4.one]].",
      ],
    ],
  "asks_about(role1 questions1) asks_about(role2 questions2) asks_about(role3 questions3) asks_about(role4 questions4) asks_about(role5 questions5)":
    [
      [
        "Below you find [[questions1]] for [[role1.one]], [[questions2]] for [[role2.one]] and [[questions3]] for [[role3.one]].",
        "In addition, you find [[questions4]] for [[role4.one]] and [[questions5]] for [[role5.one]].",
      ],
    ],
  "rated(role1 rating1 market1) has_focus(role1 focus1)": [
    ["The relevance of [[role1.the]] for [[market1]] is rated [[rating1]].", "The focus is on [[focus1]]."],
    ["[[role1.the]] focuses on [[focus1]].", "For [[market1]], the relevance is rated [[rating1]]."],
  ],
  "has_focus(role1 focus1)": [
    ["The focus of [[role1.the]] is on [[focus1]]."],
    ["[[role1.the]] focuses on [[focus1]]."],
  ],
  "rated(roles1 rating1 market1)": [
    ["The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]]."],
    ["For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]]."],
  ],
  "rated(role1 rating1 market1)": [
    ["The relevance of [[role1.the]] for [[market1]] is rated [[rating1]]."],
    ["For [[market1]], the relevance of [[role1.the]] is rated [[rating1]]."],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]], while that of [[role2.the]] is rated [[rating2]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "That of [[role2.the]] is rated [[rating2]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]], while that of [[roles1.plural]] is rated [[rating2]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "That of [[roles1.plural]] is rated [[rating2]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]], while that of [[role1.the]] is rated [[rating2]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "That of [[role1.the]] is rated [[rating2]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]], while that of [[roles2.plural]] is rated [[rating2]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "That of [[roles2.plural]] is rated [[rating2]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(role3 rating3 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]].",
      "That of [[role2.the]] is rated [[rating2]], and that of [[role3.the]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "For [[role2.the]] it is rated [[rating2]], and for [[role3.the]] it is rated [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(role2 rating2 market1) rated(roles1 rating3 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]].",
      "That of [[role2.the]] is rated [[rating2]], and that of [[roles1.plural]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "For [[role2.the]] it is rated [[rating2]], and for [[roles1.plural]] it is rated [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]].",
      "That of [[roles1.plural]] is rated [[rating2]], and that of [[role2.the]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "For [[roles1.plural]] it is rated [[rating2]], and for [[role2.the]] it is rated [[rating3]].",
    ],
  ],
  "rated(role1 rating1 market1) rated(roles1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "The relevance of [[role1.the]] for [[market1]] is rated [[rating1]].",
      "That of [[roles1.plural]] is rated [[rating2]], and that of [[roles2.plural]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].",
      "For [[roles1.plural]] it is rated [[rating2]], and for [[roles2.plural]] it is rated [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(role2 rating3 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]].",
      "That of [[role1.the]] is rated [[rating2]], and that of [[role2.the]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "For [[role1.the]] it is rated [[rating2]], and for [[role2.the]] it is rated [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(role1 rating2 market1) rated(roles2 rating3 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]].",
      "That of [[role1.the]] is rated [[rating2]], and that of [[roles2.plural]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "For [[role1.the]] it is rated [[rating2]], and for [[roles2.plural]] it is rated [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(role1 rating3 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]].",
      "That of [[roles2.plural]] is rated [[rating2]], and that of [[role1.the]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "For [[roles2.plural]] it is rated [[rating2]], and for [[role1.the]] it is rated [[rating3]].",
    ],
  ],
  "rated(roles1 rating1 market1) rated(roles2 rating2 market1) rated(roles3 rating3 market1)": [
    [
      "The relevance of [[roles1.plural]] for [[market1]] is rated [[rating1]].",
      "That of [[roles2.plural]] is rated [[rating2]], and that of [[roles3.plural]] is rated [[rating3]].",
    ],
    [
      "For [[market1]], the relevance of [[roles1.plural]] is rated [[rating1]].",
      "For [[roles2.plural]] it is rated [[rating2]], and for [[roles3.plural]] it is rated [[rating3]].",
    ],
  ],
  "matches(term1 roles1)": [
    ["The roles for [[term1]] are [[roles1]]."],
    ["In the catalog, [[term1]] goes with [[roles1]]."],
  ],
  "matches(term1 role1) does(role2 task1)": [
    ["The role for [[term1]] is [[role1]].", "[[role2.one]] [[task1]]."],
    ["[[term1]] belongs to [[role1.the]].", "In short, [[role2.one]] [[task1]]."],
    ["[[term1]] goes with [[role1.the]].", "Someone who works as [[role2.one]] [[task1]]."],
  ],
  "best_fits(background1 role1) second_fits(background1 role2) bridged_in(background1 role1 duration1)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "A good second choice is [[role2]].",
      "The move to [[role1]] takes [[duration1]].",
    ],
    [
      "For [[background1.one]], the best match is [[role1]], with [[role2]] as the second choice.",
      "Allow [[duration1]] for the move to [[role1]].",
    ],
  ],
  "best_fits(background1 role1)": [["[[background1.one]] is best suited to the role of [[role1]]."]],
  "best_fits(backgrounds1 role1)": [["[[backgrounds1.plural]] are best suited to the role of [[role1]]."]],
  "best_fits(background1 role1) best_fits(background2 role2)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[background2.one]], the best match is [[role2]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[backgrounds1.plural]], the best match is [[role2]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[background1.one]], the best match is [[role2]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[backgrounds2.plural]], the best match is [[role2]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(background3 role3)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[background2.one]], the best match is [[role2]].",
      "[[background3.one]] is best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(background2 role2) best_fits(backgrounds1 role3)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[background2.one]], the best match is [[role2]].",
      "[[backgrounds1.plural]] are best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(background2 role3)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[backgrounds1.plural]], the best match is [[role2]].",
      "[[background2.one]] is best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(background1 role1) best_fits(backgrounds1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[backgrounds1.plural]], the best match is [[role2]].",
      "[[backgrounds2.plural]] are best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(background2 role3)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[background1.one]], the best match is [[role2]].",
      "[[background2.one]] is best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(background1 role2) best_fits(backgrounds2 role3)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[background1.one]], the best match is [[role2]].",
      "[[backgrounds2.plural]] are best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(background1 role3)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[backgrounds2.plural]], the best match is [[role2]].",
      "[[background1.one]] is best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(backgrounds1 role1) best_fits(backgrounds2 role2) best_fits(backgrounds3 role3)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[backgrounds2.plural]], the best match is [[role2]].",
      "[[backgrounds3.plural]] are best suited to the role of [[role3]].",
    ],
  ],
  "best_fits(background1 role1) second_fits(background2 role2)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[background2.one]], [[role2]] is a good second choice.",
    ],
  ],
  "best_fits(background1 role1) second_fits(backgrounds1 role2)": [
    [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "For [[backgrounds1.plural]], [[role2]] is a good second choice.",
    ],
  ],
  "second_fits(background1 role1)": [["For [[background1.one]], [[role1]] is a good second choice."]],
  "best_fits(backgrounds1 role1) second_fits(background1 role2)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[background1.one]], [[role2]] is a good second choice.",
    ],
  ],
  "best_fits(backgrounds1 role1) second_fits(backgrounds2 role2)": [
    [
      "[[backgrounds1.plural]] are best suited to the role of [[role1]].",
      "For [[backgrounds2.plural]], [[role2]] is a good second choice.",
    ],
  ],
  "second_fits(backgrounds1 role1)": [["For [[backgrounds1.plural]], [[role1]] is a good second choice."]],
  "needs_lead(capability1 role1)": [
    ["For [[capability1]], [[role1.the]] takes the lead."],
    ["For [[capability1]], you need [[role1.one]]."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2)": [
    ["For [[capability1]], [[role1.the]] takes the lead, and for [[capability2]] it is [[role2.the]]."],
    ["For [[capability1]] you need [[role1.one]], and for [[capability2]] you need [[role2.one]]."],
  ],
  "needs_lead(capability1 role1) needs_lead(capability2 role2) needs_lead(capability3 role3)": [
    [
      "For [[capability1]], [[role1.the]] takes the lead.",
      "For [[capability2]], it is [[role2.the]], and for [[capability3]] it is [[role3.the]].",
    ],
    [
      "For [[capability1]] you need [[role1.one]].",
      "For [[capability2]], that is [[role2.one]], and for [[capability3]] it is [[role3.one]].",
    ],
  ],
};
