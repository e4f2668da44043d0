package org.prongsai.framework.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Editions;
import org.prongsai.framework.SheetImports;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One edition, as a page and as files.
@Controller
@OpenToAll
class EditionController {
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Editions editions;
    private final ObjectProvider<SheetImports> imports;

    EditionController(Editions editions, ObjectProvider<SheetImports> imports) {
        this.editions = editions;
        this.imports = imports;
    }

    /// @param told what was just done here
    /// @param q what is searched for in the tree
    /// @param at code or alias of the node that shall be seen
    /// @param open `all` opens the whole tree
    @GetMapping("/editions/{id}")
    ModelAndView edition(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String open,
            Visit visit) {
        Edition edition = find(id);
        var page = new EditionView(edition, sheetImport(edition, visit), visit).page(told, q, at, open.equals("all"));
        return Answer.page(visit, "framework/edition", "framework/tree", page);
    }

    private @Nullable String sheetImport(Edition edition, Visit visit) {
        return imports.stream()
                .flatMap(scoring -> scoring.address(edition, visit).stream())
                .findFirst()
                .orElse(null);
    }

    /// Takes a draft out of use; the list offers to bring it back.
    @KeepsEditions
    @PostMapping("/editions/{id}/remove")
    ModelAndView remove(@PathVariable String id) {
        editions.remove(id);
        return Answer.seeOther("/editions?removed=" + id);
    }

    @KeepsEditions
    @PostMapping("/editions/{id}/restore")
    ModelAndView restore(@PathVariable String id) {
        editions.restore(id);
        return Answer.seeOther("/editions/" + id + "?told=restored");
    }

    /// The canonical file, whose SHA-256 is the edition's hash.
    @GetMapping("/editions/{id}.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String id) {
        Edition edition = find(id);
        return file(edition.id() + ".yaml", YAML, EditionFile.text(edition).getBytes(StandardCharsets.UTF_8));
    }

    /// The workbook that can be changed in Excel and imported again.
    @GetMapping("/editions/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) throws IOException {
        Edition edition = find(id);
        var bytes = new ByteArrayOutputStream();
        EditionFile.writeWorkbook(edition, bytes);
        return file(edition.id() + ".xlsx", XLSX, bytes.toByteArray());
    }

    private Edition find(String id) {
        return editions.find(id).orElseThrow(() -> new NoSuchElementException("no edition " + id));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
