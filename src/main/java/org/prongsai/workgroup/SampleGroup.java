package org.prongsai.workgroup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives OPDC its working group of fiscal year 2565 with 17 seats and 4 duties, and the meeting of January; and PDMO
/// the
/// draft of one of 2564, posts alone; once.
///
/// The source gives the month of the meeting and not its day: the letter of 21 January was on its agenda.
@Component
class SampleGroup {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final Instant ANSWERED =
            LocalDate.of(2022, 1, 24).atTime(10, 0).atZone(ThaiDate.ZONE).toInstant();
    private static final FiscalYear DRAFTED = new FiscalYear(2564);

    private final GroupStore groups;
    private final OrderComposer composer;
    private final Convening convening;
    private final AgendaStore agenda;
    private final ResolutionStore resolutions;
    private final MeetingStore meetings;
    private final AttendanceStore attendance;
    private final Posts posts;
    private final Holdings holdings;
    private final InvitationStore invitations;

    SampleGroup(
            GroupStore groups,
            OrderComposer composer,
            Convening convening,
            AgendaStore agenda,
            ResolutionStore resolutions,
            MeetingStore meetings,
            AttendanceStore attendance,
            Posts posts,
            Holdings holdings,
            InvitationStore invitations) {
        this.groups = groups;
        this.composer = composer;
        this.convening = convening;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.attendance = attendance;
        this.posts = posts;
        this.holdings = holdings;
        this.invitations = invitations;
    }

    @EventListener
    @Order(60)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (agency.code().equals("opdc") && groups.of(agency.id(), YEAR).isEmpty()) {
            appoint(agency.id());
            meet(agency.id());
        }
        if (agency.code().equals("pdmo") && groups.of(agency.id(), DRAFTED).isEmpty()) {
            draft(agency.id());
        }
    }

    private void appoint(AgencyId agency) {
        UUID group = id("group");
        composer.add(
                agency,
                YEAR,
                new OrderComposer.Wish(
                        new Bilingual(
                                "คณะทำงานส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงาน ก.พ.ร. ประจำปีงบประมาณ พ.ศ. 2565",
                                "Working group on integrity and transparency of OPDC, fiscal year 2565"),
                        """
                        โดยที่การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐเป็นตัวชี้วัดสำคัญของแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ ซึ่งหน่วยงานของรัฐทุกแห่งต้องดำเนินการ
                        เพื่อให้การพัฒนาและยกระดับคุณธรรมและความโปร่งใสของสำนักงาน ก.พ.ร. บรรลุเป้าหมายอย่างมีประสิทธิภาพ จึงแต่งตั้งคณะทำงาน โดยมีองค์ประกอบ หน้าที่และอำนาจ ดังนี้""",
                        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
                        "เลขาธิการ ก.พ.ร.",
                        List.of(
                                "ส่งเสริม สนับสนุน และสร้างความรู้ความเข้าใจเกี่ยวกับการประเมิน ITA ให้แก่บุคลากร",
                                "สนับสนุนและผลักดันการพัฒนาระดับคุณธรรมและความโปร่งใสให้เป็นไปตามเกณฑ์การประเมิน",
                                "ติดตาม เร่งรัดการดำเนินการ และรายงานความก้าวหน้าต่อผู้บริหาร",
                                "ปฏิบัติงานอื่นตามที่ได้รับมอบหมาย")),
                group);
        seat(agency, group, "opdc-2565", "seat ");
        composer.issue(agency, group, "167/2564", LocalDate.of(2021, 12, 29));
    }

    private void seat(AgencyId agency, UUID group, String table, String name) {
        List<Row> seats = ShippedTable.rows("/workgroup/seats-" + table + ".csv");
        IntStream.range(0, seats.size()).forEach(at -> {
            Row row = seats.get(at);
            composer.addSeat(
                    agency,
                    group,
                    new OrderComposer.SeatWish(
                            SeatRole.valueOf(row.cell(0)), row.cell(1), "", post(agency, row.cell(2))),
                    id(name + at));
        });
    }

    private void draft(AgencyId agency) {
        UUID group = id("group pdmo");
        composer.add(
                agency,
                DRAFTED,
                new OrderComposer.Wish(
                        new Bilingual(
                                "คณะทำงานส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงานบริหารหนี้สาธารณะ ประจำปีงบประมาณ พ.ศ. 2564",
                                "Working group on integrity and transparency of PDMO, fiscal year 2564"),
                        "เพื่อให้การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงานบริหารหนี้สาธารณะเป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงาน โดยมีองค์ประกอบ หน้าที่และอำนาจ ดังนี้",
                        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
                        "ผู้อำนวยการสำนักงานบริหารหนี้สาธารณะ",
                        List.of(
                                "จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานจากผลการประเมินปีก่อน",
                                "รวบรวมข้อมูลและหลักฐานตามแบบตรวจ OIT และเปิดเผยบนเว็บไซต์ของสำนักงาน",
                                "กำกับ ติดตาม และรายงานผลการดำเนินการตามมาตรการต่อผู้อำนวยการสำนักงาน")),
                group);
        seat(agency, group, "pdmo-2564", "seat pdmo ");
    }

    private void meet(AgencyId agency) {
        UUID meeting = id("meeting");
        convening.add(
                agency,
                id("group"),
                new Convening.Wish(
                        1,
                        new Invitation(
                                LocalDate.of(2022, 1, 28),
                                LocalTime.of(9, 30),
                                LocalTime.of(11, 30),
                                "ห้องประชุมสำนักงาน ก.พ.ร.",
                                ""),
                        false),
                meeting);
        List<Row> items = ShippedTable.rows("/workgroup/agenda-opdc-2565.csv");
        IntStream.range(0, items.size()).forEach(at -> discuss(agency, meeting, items.get(at), at));
        meetings.minute(
                agency,
                meeting,
                1,
                new Minutes(
                        LocalTime.of(9, 30),
                        LocalTime.of(11, 30),
                        List.of(),
                        "คณะทำงานและผู้ช่วยเลขานุการ",
                        "คณะทำงานและเลขานุการ"));
        groups.find(agency, id("group")).orElseThrow().members().forEach(seat -> {
            attendance.note(agency, meeting, seat.id(), Presence.PRESENT, "");
            answer(agency, meeting, seat);
        });
    }

    /// Whoever holds the post of a seat said that he comes.
    private void answer(AgencyId agency, UUID meeting, Seat seat) {
        holdings.all(agency.value()).stream()
                .filter(holding -> holding.post().equals(seat.post()))
                .forEach(holding -> {
                    invitations.add(agency, meeting, holding.person(), seat.id(), null);
                    invitations.reply(agency, meeting, holding.person(), Reply.COMES, "", ANSWERED);
                });
    }

    /// Written without the duties, which nobody has today.
    private void discuss(AgencyId agency, UUID meeting, Row row, int at) {
        UUID item = id("item " + at);
        convening.addItem(
                agency,
                meeting,
                new Convening.ItemWish(AgendaPart.valueOf(row.cell(0)), row.cell(1), row.cell(2)),
                item);
        agenda.say(agency, item, row.cell(3));
        UUID resolution = id("resolution " + at);
        boolean owned = !row.cell(5).isEmpty();
        resolutions.add(
                agency,
                item,
                resolution,
                new Resolutions.Wish(
                        row.cell(4),
                        owned ? new Resolution.Owner.EveryUnit() : null,
                        owned ? LocalDate.parse(row.cell(6)) : null));
        if (owned) {
            resolutions.settle(agency, resolution, LocalDate.parse(row.cell(7)));
        }
    }

    private @Nullable UUID post(AgencyId agency, String title) {
        return posts.all(agency.value()).stream()
                .filter(post -> post.title().th().equals(title))
                .map(Post::id)
                .findFirst()
                .orElse(null);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("workgroup opdc " + name).getBytes(StandardCharsets.UTF_8));
    }
}
