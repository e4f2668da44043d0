package org.prongsai.report.composer;

import org.prongsai.identity.AgencyId;

/// Who writes a paper, in the words that papers use.
///
/// @param name   of the agency: สำนักงานบริหารหนี้สาธารณะ
/// @param brief  its short name: สบน.; the name where it has none
/// @param head   what its head is called
/// @param unit   the unit that answers for integrity
/// @param signer what the head of that unit is called
record Sender(AgencyId agency, String name, String brief, String head, String unit, String signer) {
    /// The name, followed by the short one where the paper uses it from there on.
    String introduced() {
        return brief.equals(name) ? name : name + " (" + brief + ")";
    }

    /// The name in the title of an order: the short one where that says what the agency is.
    String formal() {
        return brief.startsWith("สำนักงาน") ? brief : name;
    }

    /// Whom papers for the head pass.
    String deputy() {
        return PaperWords.say("sender.deputy", head);
    }

    /// ส่วนราชการ of a memo.
    String from() {
        return PaperWords.say("sender.from", unit, brief);
    }

    /// What stands beneath the hand of the unit's head.
    String signature() {
        return PaperWords.say("sender.signature", signer);
    }

    /// What stands beneath the hand of the agency's head.
    String headSignature() {
        return PaperWords.say("sender.signature", head);
    }
}
