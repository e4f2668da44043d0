package org.prongsai.privacy.web;

import java.util.List;
import org.prongsai.web.ui.Field;

/// The form for a request that came in writing.
///
/// @param centre path of the privacy centre
/// @param action where it is sent
/// @param notice what the person is told, paragraph by paragraph
public record RequestFormPage(String agency, String centre, String action, List<String> notice, List<Field> fields) {}
