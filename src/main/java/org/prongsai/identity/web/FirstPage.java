package org.prongsai.identity.web;

import java.util.List;
import org.prongsai.web.ui.Field;

/// Where the first operator comes in.
///
/// @param wanted whether there is nobody yet
public record FirstPage(boolean wanted, List<Field> fields) {}
