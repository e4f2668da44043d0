/// What strangers and curious colleagues send: requests with foreign ids, and requests that no browser makes.
@NullMarked
package org.prongsai.attack;

import org.jspecify.annotations.NullMarked;
