package org.prongsai.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Crests;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Shows an agency's crest, and lets those who keep the agency change it.
@Controller
@KeepsAgency
class CrestController {
    private static final String CREST = "/agencies/{agency}/settings/crest";

    private final Agencies agencies;
    private final Crests crests;
    private final SettingsView view;

    CrestController(Agencies agencies, Crests crests, SettingsView view) {
        this.agencies = agencies;
        this.crests = crests;
        this.view = view;
    }

    /// The picture; another one has another address, so browsers never ask for it twice.
    @OpenToSignedIn
    @GetMapping("/agencies/{agency}/crest/{hash}")
    ResponseEntity<byte[]> picture(@PathVariable String agency, @PathVariable String hash) {
        byte[] png = crests.picture(agencies.require(agency).id().value(), hash)
                .orElseThrow(() -> new NoSuchElementException("no crest " + hash));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .eTag(hash)
                .body(png);
    }

    @PostMapping(CREST)
    ModelAndView keep(
            @PathVariable String agency, @RequestParam(required = false) @Nullable MultipartFile crest, Words words) {
        Agency found = agencies.require(agency);
        Optional<Crests.Fault> fault = crests.keep(found.id().value(), bytes(crest));
        return fault.map(it -> Answer.invalid(
                        SettingsView.PAGE, view.refused(found, words.lookup("identity.crest.fault." + it), words)))
                .orElseGet(() -> told(found, "crest"));
    }

    @PostMapping(CREST + "/remove")
    ModelAndView remove(@PathVariable String agency) {
        Agency found = agencies.require(agency);
        crests.remove(found.id().value());
        return told(found, "crestRemoved");
    }

    /// Undoes what was done to the crest last.
    @PostMapping(CREST + "/restore")
    ModelAndView restore(@PathVariable String agency) {
        Agency found = agencies.require(agency);
        crests.restore(found.id().value());
        return told(found, "crestBack");
    }

    private static ModelAndView told(Agency agency, String what) {
        return Answer.seeOther(agency.path() + "/settings?told=" + what);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
