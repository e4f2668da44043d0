package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.SecretBox;
import org.prongsai.files.Ticket.Form;
import org.prongsai.web.SiteAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// How long an address of the files' origin holds, and what damage looks like from there.
@SpringBootTest
class FilesExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:07:00Z");

    @Autowired
    private SiteAddress site;

    @Autowired
    private SecretBox secrets;

    @TempDir
    Path folder;

    private FolderStore store;
    private String hash;

    @BeforeEach
    void keep() throws IOException {
        store = FolderStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        hash = store.keep(new ByteArrayInputStream(new byte[100_000]));
    }

    @Test
    void holdsForTenToTwentyMinutes() throws Exception {
        String address = addresses(NOW).download(hash, "a.pdf", "application/pdf");
        assertThat(answer(address, NOW).getStatus()).isEqualTo(200);
        assertThat(answer(address, NOW.plus(Duration.ofMinutes(13)).minusSeconds(1))
                        .getStatus())
                .isEqualTo(200);
        var late = answer(address, NOW.plus(Duration.ofMinutes(13)));
        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString()).contains("ลิงก์นี้หมดอายุแล้ว", "This link has expired");
    }

    @Test
    void staysTheSameForTenMinutes() {
        String address = addresses(NOW).picture(hash);
        assertThat(addresses(NOW.plusSeconds(179)).picture(hash)).isEqualTo(address);
        assertThat(addresses(NOW.plusSeconds(180)).picture(hash)).isNotEqualTo(address);
    }

    @Test
    void holdsForTheKeyOfThisInstallationAlone() throws Exception {
        String address = addresses(NOW).picture(hash);
        long until = NOW.plus(Duration.ofMinutes(13)).getEpochSecond();
        var ticket = new Ticket(Form.PICTURE, hash, "image/png", "", until);
        assertThat(address).doesNotContain(ticket.signature(new byte[32]));
        String forged = address.replaceFirst("key=.*", "key=" + ticket.signature(new byte[32]));
        assertThat(answer(forged, NOW).getStatus()).isEqualTo(404);
    }

    /// Damage that is noticed before anything went out is told by the status, later by an answer that
    /// breaks off.
    @Test
    void tellsDamage() throws Exception {
        Path kept = folder.resolve(hash.substring(0, 2)).resolve(hash);
        Files.write(kept, new byte[10]);
        String address = addresses(NOW).download(hash, "a.pdf", "application/pdf");
        var answer = answer(address, NOW);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private FileAddresses addresses(Instant now) {
        return new FileAddresses(site, Clock.fixed(now, ZoneOffset.UTC), secrets);
    }

    private MockHttpServletResponse answer(String address, Instant now) throws Exception {
        URI uri = URI.create(address);
        var request = new MockHttpServletRequest("GET", uri.getRawPath());
        request.setServerName(uri.getHost());
        UriComponentsBuilder.fromUri(uri)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.setParameter(name, UriUtils.decode(values.getFirst(), "UTF-8")));
        var response = new MockHttpServletResponse();
        new FilesOrigin(site, addresses(now), store, new StaticListableBeanFactory().getBeanProvider(PublicFiles.class))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
