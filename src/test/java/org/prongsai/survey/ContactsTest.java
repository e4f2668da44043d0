package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Comparison;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;

/// Lists of those who are invited, and samples drawn from them.
class ContactsTest {
    private static final UUID SEED = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    @Test
    void readsARosterAndNamesEveryFault() {
        Comparison<Contact> file = compare("""
                ชื่อ	หน่วยงาน	ประเภท	โทรศัพท์	อีเมล
                ผู้ประสานงาน 1	บริษัทหนึ่ง	คู่สัญญา	081 234 5678	one@example.com
                	บริษัทสอง	คู่สัญญา		two@example.com
                ผู้ประสานงาน 3	บริษัทสาม	คู่สัญญา	ไม่มี	three@
                """, List.of(), false);
        assertThat(file.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .containsExactly("3 ชื่อ name.missing", "4 โทรศัพท์ phone.wrong", "4 อีเมล email.wrong");
    }

    @Test
    void leavesOutWhoIsTwiceUnlessHeIsWanted() {
        String list = """
                Name	Organisation	Phone	E-mail
                A 1	X	081-234-5678	a@example.com
                B 2	Y		A@Example.com
                C 3	Z	+66 81 234 5678	c@example.com
                a1	x		d@example.com
                E 5	X		e@example.com
                known	K		k@example.com
                """;
        Contact known = contact("Known", "k", "");
        Comparison<Contact> left = compare(list, List.of(known), false);
        assertThat(left.faults()).isEmpty();
        assertThat(left.changes()).extracting(change -> change.wish().name()).containsExactly("A 1", "E 5");
        assertThat(left.doubts())
                .extracting(doubt -> doubt.code() + " " + doubt.argument())
                .containsExactly("twin.email A 1", "twin.phone A 1", "twin.name A 1", "twin.name Known");
        assertThat(compare(list, List.of(known), true).changes()).hasSize(6);
    }

    @Test
    void theSameListWithTheSameSeedGivesTheSameIds() {
        String list = "Name\nA\nB\n";
        assertThat(ids(compare(list, List.of(), false))).isEqualTo(ids(compare(list, List.of(), false)));
    }

    @Test
    void theSameSeedDrawsTheSamePeopleInWhateverOrderTheyStand() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(500).toList();
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(1));
        var draw = new Draw(42, 60, 500);
        Set<UUID> drawn = draw.among(people);
        assertThat(drawn).hasSize(60).isEqualTo(draw.among(shuffled));
        assertThat(new Draw(43, 60, 500).among(people)).isNotEqualTo(drawn);
    }

    /// A known answer, computed apart from this program: SHA-256 over 8 bytes of the seed and 16 of the id.
    @Test
    void anyoneCanDrawItAgain() {
        List<UUID> people = Stream.iterate(1, number -> number + 1)
                .limit(9)
                .map(number -> UUID.fromString("00000000-0000-4000-8000-00000000000" + number))
                .toList();
        assertThat(new Draw(2570, 3, 9).among(people))
                .extracting(id -> id.toString().substring(35))
                .containsExactlyInAnyOrder("7", "2", "4");
    }

    @Test
    void everybodyIsDrawnEquallyOften() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        int[] often = new int[20];
        for (int seed = 0; seed < 2000; seed++) {
            Set<UUID> drawn = new Draw(seed, 5, 20).among(people);
            for (int i = 0; i < 20; i++) {
                often[i] += drawn.contains(people.get(i)) ? 1 : 0;
            }
        }
        // 500 each are expected; six standard deviations are 116
        assertThat(Arrays.stream(often)).allMatch(number -> number > 384 && number < 616);
    }

    private static List<UUID> ids(Comparison<Contact> file) {
        return file.changes().stream().map(change -> change.wish().id()).toList();
    }

    private static Comparison<Contact> compare(String list, List<Contact> known, boolean keep) {
        if (!(new TableReader().readPasted(list) instanceof Reading.Read(var tables))) {
            throw new AssertionError(list);
        }
        return ContactList.compare(tables.getFirst(), known, keep, SEED);
    }

    private static Contact contact(String name, String organisation, String email) {
        return new Contact(UUID.randomUUID(), name, organisation, "", "", email, Contact.Tongue.TH, false, true, 1);
    }
}
