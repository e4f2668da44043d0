package org.prongsai.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a phone needs to keep the program on its home screen (W3C Web Application Manifest), in the reader's language.
@RestController
@OpenToAll
class ManifestController {
    private static final MediaType TYPE = MediaType.parseMediaType("application/manifest+json");

    @GetMapping("/app.webmanifest")
    ResponseEntity<Manifest> manifest(Words words) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .body(new Manifest(
                        words.lookup("web.product"),
                        words.lookup("web.product"),
                        words.lookup("web.foot"),
                        words.language().tag(),
                        "/",
                        "/my-work",
                        "standalone",
                        "#ffffff",
                        "#2b3a8f",
                        List.of(Icon.of(192), Icon.of(512))));
    }

    record Manifest(
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            String scope,
            @JsonProperty("start_url") String startUrl,
            String display,
            @JsonProperty("background_color") String backgroundColor,
            @JsonProperty("theme_color") String themeColor,
            List<Icon> icons) {
        Manifest {
            icons = List.copyOf(icons);
        }
    }

    record Icon(String src, String sizes, String type, String purpose) {
        static Icon of(int side) {
            return new Icon(WebPages.ASSETS + "icon-" + side + ".png", side + "x" + side, "image/png", "any maskable");
        }
    }
}
