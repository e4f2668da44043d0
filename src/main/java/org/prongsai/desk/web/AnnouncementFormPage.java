package org.prongsai.desk.web;

import java.util.List;
import org.prongsai.web.ui.Field;

/// The form of a new announcement.
///
/// @param action where it is sent
public record AnnouncementFormPage(String agency, String action, List<Field> fields) {}
