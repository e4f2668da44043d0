/// The two hosts that people who answer meet: one gives out passes, the other takes answers. Neither knows a session.
@NullMarked
package org.prongsai.survey.origin;

import org.jspecify.annotations.NullMarked;
