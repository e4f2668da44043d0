/// The pages of the trail: an agency's log, and the checkpoints for everyone.
@NullMarked
package org.prongsai.audit.web;

import org.jspecify.annotations.NullMarked;
