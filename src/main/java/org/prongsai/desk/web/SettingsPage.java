package org.prongsai.desk.web;

import java.util.List;
import org.prongsai.web.ui.Field;

/// How one is told.
///
/// @param version of the choice that the fields show
/// @param kept    whether it was just kept
/// @param on      whether letters leave this installation at all
public record SettingsPage(List<Field> fields, int version, boolean kept, boolean on) {}
