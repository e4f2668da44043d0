package org.prongsai.disclosure.check;

import java.util.regex.Pattern;

/// Sentences by which pages tell that they are not what was asked for. All are looked for in [plain text][Plain].
final class Signs {
    /// Somebody who keeps machines out.
    static final Pattern FIREWALL = Pattern.compile(
            "just a moment|attention required|checking (?:if the site|your browser)"
                    + "|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:human|robot)|ยืนยันว่า(?:คุณ|ท่าน)(?:ไม่ใช่|เป็นมนุษย์)|incapsula|incident id|ddos protection|ddos-guard"
                    + "|the requested url was rejected|support id|web ?page blocked|fortigu?ard|fortiweb|sucuri|mod_security"
                    + "|not acceptable!|you don't have permission to access|request (?:blocked|unsuccessful)"
                    + "|reference #\\d|enable (?:javascript and )?cookies|ถูกปฏิเสธการเข้าถึง|ถูกระงับการเข้าถึงโดยระบบ|ไฟร์วอลล์|waf\\b"
                    + "|unusual traffic|pardon our interruption|you were a bot|blocked (?:by|for) security|ระบบป้องกันการโจมตี");
    /// The same, where hardly anything else is said.
    static final Pattern BARE_FIREWALL = Pattern.compile(
            "captcha|cloudflare|i'?m not a robot|ฉันไม่ใช่(?:หุ่นยนต์|โปรแกรมอัตโนมัติ)|access denied|not acceptable|forbidden");
    /// Nothing is here, by the title.
    static final Pattern TITLE_404 = Pattern.compile(
            "(?<![\\d/.])(?<!ที่ )(?<!เลขที่)(?<!no )404(?![\\d/])|not found|ไม่พบหน้า|ไม่พบเพจ|ไม่พบข้อมูล"
                    + "|ไม่พบไฟล์|ไม่พบเนื้อหา|ไม่พบเอกสาร|ไม่พบบทความ|ไม่มีหน้านี้|ไม่พบรายการ|object not found|page error");
    /// Nothing is here, by the text.
    static final Pattern TEXT_404 = Pattern.compile(
            "ไม่พบ(?:หน้า|เพจ|url|ไฟล์|เอกสารที่|บทความ|เนื้อหา|เว็บเพจ|ที่อยู่เว็บ)"
                    + "|(?:หน้า|เพจ|บทความ|เนื้อหา|ไฟล์|เอกสาร|ข้อมูล)(?:เว็บ|เพจ|นี้)? ?(?:ที่(?:คุณ|ท่าน)\\S{0,25})? ?(?:นั้น)?(?:ไม่มีอยู่|ไม่มีในระบบ|ไม่พบ|ถูกลบ|ถูกย้าย|ถูกยกเลิก|อาจถูก|หมดอายุ)"
                    + "|ไม่มี(?:หน้า|เพจ|บทความ|ไฟล์)(?:นี้|ที่(?:คุณ|ท่าน))|page (?:you(?: are| were)? \\w{3,12}(?: for)? )?(?:was|could not be|cannot be|can't be|is|can not be) (?:not |no longer )?(?:found|available)"
                    + "|page not found|not found on this server|404 (?:not found|error|-)|error 404|ข้อผิดพลาด ?404|(?:component|article|category|view|file|item|document) not found"
                    + "|requested url .{0,120}not found|(?:page|file|content|article).{0,30}(?:doesn't|does not|do not|didn't) exist|page isn't available"
                    + "|nothing (?:was )?found|no longer (?:exists|available)|that page can.?t be found|oops|resource (?:cannot|could not) be found|ขออภัย.{0,20}ไม่พบ");
    /// The same, where hardly anything else is said.
    static final Pattern BARE_404 = Pattern.compile(
            "ไม่พบข้อมูล|ไม่มีข้อมูล|not found|no data|no (?:results|records|items)|ไม่พบรายการ|\\b404\\b|ไม่พบผลลัพธ์|invalid (?:id|request)");
    /// Only those with an account come further.
    static final Pattern LOGIN_TITLE = Pattern.compile(
            "^\\W*(?:(?:หน้า)?(?:เข้าสู่ระบบ|ลงชื่อเข้า(?:สู่ระบบ|ใช้)|ล็อกอิน|ลงชื่อเข้าใช้งาน)|log ?in|sign ?in|log on|authentication|members? login|user login|single sign.on)|(?:[|:–—-]\\s*|^)(?:log ?in|sign ?in|เข้าสู่ระบบ)\\s*$|login page");
    static final Pattern LOGIN_TEXT = Pattern.compile(
            "เข้าสู่ระบบ|ลงชื่อเข้า|ล็อกอิน|รหัสผ่าน|ชื่อผู้ใช้|password|username|log ?in|sign ?in|user name");
    static final Pattern MEMBERS_ONLY = Pattern.compile(
            "เฉพาะ(?:สมาชิก|เจ้าหน้าที่|บุคลากร)|(?:บุคลากร|เจ้าหน้าที่)(?:ภายใน)?(?:หน่วยงาน)?เท่านั้น|(?:กรุณา|โปรด|ต้อง)\\s*(?:เข้าสู่ระบบ|ลงชื่อเข้า|ล็อกอิน|login)"
                    + "|(?:must|need to|please) (?:be logged in|log ?in|sign ?in)|not auth?ori[sz]ed|login required|ไม่มีสิทธิ์(?:ใน)?(?:การ)?เข้า(?:ถึง|ดู|ชม|ใช้)|คุณไม่มีสิทธิ์|unauthori[sz]ed|members only");
    /// A path that leads to an account.
    static final Pattern LOGIN_PATH = Pattern.compile(
            "(?i)(?:^|[/.?&=])(?:(?:user|member|admin|staff|wp)?[_-]?log-?in|sign-?in|logon|sso|adfs|oauth2?|saml2?|cas|openid)(?:[/.?&=]|$)");
    /// A drive whose file is not for everybody.
    static final Pattern DRIVE_CLOSED = Pattern.compile(
            "you need access|request access|need permission|ขอสิทธิ์|ต้องมีสิทธิ์|คุณต้องได้รับสิทธิ์|ต้องได้รับอนุญาต"
                    + "|ask for access|you don't have access|ไม่มีสิทธิ์เข้าถึง|sign in|ลงชื่อเข้าใช้|access required|ขอการเข้าถึง");
    static final Pattern DRIVE_GONE = Pattern.compile(
            "(?:file|folder|item).{0,40}(?:does not exist|has been (?:deleted|removed|moved)|is in (?:the )?(?:owner's )?trash)"
                    + "|ไม่มีไฟล์ที่(?:คุณ|ท่าน)ขอ|ไฟล์.{0,30}(?:ถูกลบ|ไม่มีอยู่|ถังขยะ)|no longer available|this link (?:was removed|isn't available)|ลิงก์นี้.{0,20}(?:ถูกลบ|หมดอายุ)");
    /// Closed for a while.
    static final Pattern MAINTENANCE = Pattern.compile(
            "(?:ปิด|อยู่ระหว่าง(?:การ)?)\\s*ปรับปรุง(?:ระบบ|เว็บไซต์|ชั่วคราว|$|\\s)|ปิดให้บริการชั่วคราว|ปิดปรับปรุง|กำลังปรับปรุง(?:ระบบ|เว็บไซต์)|under maintenance|maintenance mode|be (?:right )?back soon"
                    + "|scheduled maintenance|temporarily unavailable|ขออภัยในความไม่สะดวก.{0,40}ปรับปรุง|site is (?:down|offline)|site is currently unavailable");
    /// A server that stumbled, and did not say so in its status.
    static final Pattern FAULT = Pattern.compile(
            "error establishing a database|fatal error|uncaught (?:pdo|error|exception)|mysqli?_connect|sqlstate|too many connections"
                    + "|internal server error|stack trace|server error in '/'|warning: .{0,60} on line \\d|bad gateway|gateway time-?out|service unavailable|bandwidth limit exceeded|resource limit is reached|account (?:has been )?suspended|เกิดข้อผิดพลาดในการเชื่อมต่อ(?:ฐานข้อมูล)?|could not connect: ");
    /// Shows nothing to those who run no scripts.
    static final Pattern SCRIPT = Pattern.compile(
            "(?:enable|requires?|turn on|need) (?:to enable )?javascript|javascript (?:is|must be) (?:disabled|enabled|required)|without javascript|เปิดใช้งาน ?javascript|กำลังโหลด|loading\\W*$|please wait");
    static final Pattern BOOK =
            Pattern.compile("flip ?book|flipbook|e-?book|อีบุ๊ก|หนังสืออิเล็กทรอนิกส์|turn\\.js|page flip");

    /// Something is to come.
    static final Pattern PLACEHOLDER = Pattern.compile(
            "อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ดำเนินการ|จัดทำ|ปรับปรุง|รวบรวม|พัฒนา)|กำลัง(?:จัดทำ|ดำเนินการ|รวบรวม)|coming soon|under construction|lorem ipsum|เร็ว ?ๆ ?นี้");

    private Signs() {}
}
