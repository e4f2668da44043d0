/// How a year's results become public: copies are frozen, one person proposes, another approves.
@NullMarked
package org.prongsai.national.release;

import org.jspecify.annotations.NullMarked;
