package org.prongsai.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.prongsai.portal.AgencyList;
import org.prongsai.portal.Copy;
import org.prongsai.portal.Entry;
import org.prongsai.portal.Finder;
import org.prongsai.portal.PortalAnswers;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.Problem;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.Releases;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The API for programs, which `openapi.json` describes.
@Controller
@OpenToAll
class ApiController {
    private static final String YEAR = ApiView.ROOT + "/years/{year}";
    private static final String JSON_TYPE = "application/json";
    private static final int MOST = 500;
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PortalAnswers answers;
    private final Releases releases;

    ApiController(PortalAnswers answers, Releases releases) {
        this.answers = answers;
        this.releases = releases;
    }

    /// A request that makes no sense.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String detail) {
            super(detail);
        }
    }

    @GetMapping(ApiView.ROOT + "/openapi.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.send(request, response, _ -> Copy.text(HttpStatus.OK, JSON_TYPE, shipped()));
    }

    private static String shipped() {
        try (InputStream file = ApiController.class.getResourceAsStream("/portal/openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("the description of the API did not come along");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(ApiView.ROOT + "/years")
    void years(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, ApiView::years);
    }

    @GetMapping(YEAR)
    void year(@PathVariable String year, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, index -> ApiView.year(at(index, year)));
    }

    @GetMapping(YEAR + "/edition")
    void edition(@PathVariable String year, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(request, response, index -> ApiView.edition(at(index, year)));
    }

    @GetMapping(YEAR + "/agencies")
    void agencies(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "100") String size,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(request, response, index -> {
            YearIndex at = at(index, year);
            int of = number("size", size, MOST);
            int wanted = number("page", page, Integer.MAX_VALUE);
            if (q.length() > LONGEST) {
                throw new Wrong("q has more than " + LONGEST + " characters");
            }
            if (!AgencyList.ORDERS.contains(sort)) {
                throw new Wrong("sort is none of " + String.join(", ", AgencyList.ORDERS));
            }
            Finder.Found found = q.isBlank()
                    ? new Finder.Found(at.entries(), false)
                    : at.finder().find(q);
            List<Entry> fitting = new AgencyList(kind, province, grade, sort).of(found.entries(), !q.isBlank());
            ApiForms.AgenciesForm form = ApiView.agencies(at, found, fitting, wanted, of);
            return json(form).linking(links(request, form));
        });
    }

    /// Where the pages beside this one are (RFC 8288).
    private static List<String> links(HttpServletRequest request, ApiForms.AgenciesForm form) {
        var links = new ArrayList<String>();
        if (form.page() < form.pages()) {
            links.add(link(request, form.page() + 1, "next"));
        }
        if (form.page() > 1) {
            links.add(link(request, form.page() - 1, "prev"));
        }
        return links;
    }

    private static String link(HttpServletRequest request, int page, String relation) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        for (String name : List.of("q", "kind", "province", "grade", "sort", "size")) {
            String value = request.getParameter(name);
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        var values = new HashMap<String, Object>();
        request.getParameterMap().forEach((name, value) -> values.put(name, value[0]));
        return "<"
                + address.queryParam("page", page)
                        .encode()
                        .buildAndExpand(values)
                        .toUriString() + ">; rel=\"" + relation + "\"";
    }

    @GetMapping(YEAR + "/agencies/{code}")
    void agency(
            @PathVariable String year,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(request, response, index -> {
            YearIndex at = at(index, year);
            Entry entry = at.find(code).orElseThrow(() -> new NoSuchElementException("no agency " + code));
            return ApiView.agencyYear(
                    at, entry, releases.score(at.release(), code).orElseThrow());
        });
    }

    @GetMapping(YEAR + "/items/{item}")
    void item(
            @PathVariable String year,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(request, response, index -> ApiView.item(at(index, year), item));
    }

    @GetMapping(ApiView.ROOT + "/agencies/{id}")
    void history(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, index -> ApiView.history(index, id));
    }

    /// Whatever else begins so is not there.
    @GetMapping(ApiView.ROOT + "/**")
    void none(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, _ -> {
            throw new NoSuchElementException("nothing is at this address; see " + ApiView.ROOT + "/openapi.json");
        });
    }

    private static YearIndex at(PortalIndex index, String year) {
        return index.year(number("year", year, Short.MAX_VALUE))
                .orElseThrow(() -> new NoSuchElementException("no results of " + year + " are published"));
    }

    private static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Wrong(name + " is no whole number from 1 to " + most);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Function<PortalIndex, Object> maker)
            throws IOException {
        answers.send(request, response, index -> {
            try {
                Object made = maker.apply(index);
                return made instanceof Copy copy ? copy : json(made);
            } catch (Wrong e) {
                return problem(HttpStatus.BAD_REQUEST, e, request);
            } catch (NoSuchElementException e) {
                return problem(HttpStatus.NOT_FOUND, e, request);
            }
        });
    }

    private static Copy json(Object form) {
        return Copy.text(HttpStatus.OK, JSON_TYPE, JSON.writeValueAsString(form));
    }

    private static Copy problem(HttpStatus status, RuntimeException fault, HttpServletRequest request) {
        String detail = fault.getMessage();
        return Problem.of(status, detail == null ? "" : detail, request.getRequestURI());
    }
}
