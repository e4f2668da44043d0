package org.prongsai.web.ui;

/// A line drawing on a field of 24 by 24, always beside its word.
public enum Icon {
    SCORES("M4 19h16M7 16v-5M12 16V6M17 16v-8"),
    ANALYSIS("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9M8 11l2 2 3.5-4"),
    MEASURES("M5 6.5l1.5 1.5L9 5.5M5 12.5l1.5 1.5L9 11.5M5 18.5l1.5 1.5L9 17.5M12.5 7H20M12.5 13H20M12.5 19H20"),
    CALENDAR("M5 6h14v14H5zM5 10.5h14M9 4v4M15 4v4M9 14.5h2M14 14.5h1"),
    EVIDENCE("M7 3.5h7l4 4V20.5H7zM14 3.5V8h4M9.8 14.5l1.7 1.7 3.2-3.7"),
    SURVEYS("M4 5h16v11H10l-4 3.5V16H4zM8 9h8M8 12h5"),
    REPORTS("M6 3.5h12v17H6zM9 8h6M9 11.5h6M9 15h4"),
    RULES("M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z"),
    COUNTRY("M4 4h7v7H4zM13 4h7v4h-7zM13 10h7v10h-7zM4 13h7v7H4z"),
    AGENCY("M4 20h16M6 20V10M10 20V10M14 20V10M18 20V10M4 10h16L12 4z"),
    PERSON("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"),
    HELP("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M12 16.8v.2"),
    SEARCH("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9"),
    DOWNLOAD("M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14"),
    UPLOAD("M12 15V4M7.5 8.5 12 4l4.5 4.5M5 19.5h14"),
    PRINT("M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z"),
    ADD("M12 5v14M5 12h14"),
    EDIT("M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3"),
    LOCK("M6.5 11h11v9h-11zM9 11V8a3 3 0 0 1 6 0v3"),
    LINK("M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"),
    MORE("M6 12h.01M12 12h.01M18 12h.01"),
    COPY("M8.5 8.5V4h11.5v11.5h-4.5M4 8.5h11.5V20H4z"),
    NEXT("M5 12h13M13 7l5 5-5 5"),
    UNDO("M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H9"),
    DONE("M5 12.5 9.8 17.5 19 7.5"),
    WARNING("M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.2"),
    INFORMATION("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6v.2"),
    BELL("M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4"),
    CLOSE("M6 6l12 12M18 6 6 18");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The drawing, as the `d` of an SVG path.
    public String path() {
        return path;
    }
}
