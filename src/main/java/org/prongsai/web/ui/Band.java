package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// What a page says across its whole width of the state that it is in, with the two ways out of it.
///
/// @param text    such as that nothing here is kept
/// @param way     where to go to change that; null where there is no such way
/// @param end     what the button says that ends the state
/// @param endPath where that button's form is sent
public record Band(String text, @Nullable Action way, String end, String endPath) {}
