/// The page `/ui`: every component in all its states, on made-up content.
@NullMarked
package org.prongsai.web.gallery;

import org.jspecify.annotations.NullMarked;
