package org.prongsai.survey;

import java.util.List;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Category;
import org.prongsai.thai.Bilingual;

/// What those who answer may say of themselves, so that results can be seen by group. Each may be left out, groups are
/// wide, and no two are ever crossed.
final class Attributes {
    private static final Attribute SERVICE = new Attribute(
            "SERVICE",
            new Bilingual("ทำงานที่หน่วยงานนี้มานานเท่าใด", "How long have you worked here?"),
            List.of(
                    new Category("UNDER_5", new Bilingual("1–5 ปี", "1–5 years")),
                    new Category("TO_10", new Bilingual("6–10 ปี", "6–10 years")),
                    new Category("OVER_10", new Bilingual("มากกว่า 10 ปี", "More than 10 years"))));

    private static final Attribute LEVEL = new Attribute(
            "LEVEL",
            new Bilingual("งานของท่าน", "Your work"),
            List.of(
                    new Category("LEADS", new Bilingual("ผู้บริหารหรือหัวหน้างาน", "I lead others")),
                    new Category("STAFF", new Bilingual("ผู้ปฏิบัติงาน", "I do not lead others"))));

    private static final Attribute CAME_AS = new Attribute(
            "CAME_AS",
            new Bilingual("ท่านติดต่อหน่วยงานนี้ในฐานะใด", "As what did you deal with this agency?"),
            List.of(
                    new Category("PERSON", new Bilingual("บุคคลทั่วไป", "A member of the public")),
                    new Category("BUSINESS", new Bilingual("ภาคธุรกิจ", "A business")),
                    new Category("OFFICE", new Bilingual("หน่วยงานของรัฐ", "Another public agency"))));

    private Attributes() {}

    static List<Attribute> of(String instrument) {
        return switch (instrument) {
            case "IIT" -> List.of(SERVICE, LEVEL);
            case "EIT" -> List.of(CAME_AS);
            default -> List.of();
        };
    }
}
