package org.prongsai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Table;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Answers with a table of the page as a file, where the address asks for one.
@Configuration(proxyBeanMethods = false)
class TableFiles implements WebMvcConfigurer, HandlerInterceptor {
    private static final String MINUS = "\u2212";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String format = request.getParameter("as");
        if (format == null || answer == null || !(answer.getModel().get("page") instanceof HasTables page)) {
            return;
        }
        String name = request.getParameter("table");
        Table table = name == null ? null : page.tables().get(name);
        if (table == null) {
            throw new NoSuchElementException("no table " + name);
        }
        answer.setView(
                switch (format) {
                    case "csv" -> new TableFile(table, name + ".csv", "text/csv;charset=UTF-8");
                    case "xlsx" ->
                        new TableFile(
                                table,
                                name + ".xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    default -> throw new NoSuchElementException("no format " + format);
                });
    }

    private record TableFile(Table table, String fileName, String type) implements View {
        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(type);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(fileName).build().toString());
            if (fileName.endsWith(".csv")) {
                TableWriter.csv(response.getOutputStream(), sheet());
            } else {
                TableWriter.xlsx(response.getOutputStream(), sheet());
            }
        }

        private Sheet<Table.Row> sheet() {
            return Sheet.of(
                    table.caption(),
                    IntStream.range(0, table.columns().size())
                            .mapToObj(this::column)
                            .toList(),
                    table.rows());
        }

        private Column<Table.Row> column(int index) {
            var column = table.columns().get(index);
            List<String> texts = table.rows().stream()
                    .map(row -> text(row.cells().get(index)))
                    .toList();
            boolean numbers = column.kind() == org.prongsai.web.ui.Column.Kind.NUMBER
                    && texts.stream().allMatch(text -> text.isEmpty() || isNumber(text));
            return numbers
                    ? Column.number(
                            column.label(),
                            decimals(texts),
                            row -> number(text(row.cells().get(index))))
                    : Column.text(column.label(), row -> text(row.cells().get(index)));
        }

        private static int decimals(List<String> texts) {
            return texts.stream()
                    .mapToInt(text -> text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0)
                    .max()
                    .orElse(0);
        }

        private static boolean isNumber(String text) {
            return text.matches("[+" + MINUS + "-]?[0-9,]+(\\.[0-9]{1,6})?");
        }

        private static @Nullable BigDecimal number(String text) {
            return text.isEmpty()
                    ? null
                    : new BigDecimal(text.replace(",", "").replace(MINUS, "-").replace("+", ""));
        }

        private static String text(Cell cell) {
            return switch (cell) {
                case Cell.Text(var text) -> text;
                case Cell.Foreign(var text, var _, var _) -> text;
                case Cell.Pair(var text, var note) -> text + " " + note;
                case Cell.Numeric(var text) -> text;
                case Cell.Code(var text) -> text;
                case Cell.Link(var text, var _) -> text;
                case Cell.Scored(var figure, var _) -> figure.text();
                case Cell.Marked(var badge) -> badge.text();
                case Cell.Missing _, Cell.Rich _ -> "";
            };
        }
    }
}
