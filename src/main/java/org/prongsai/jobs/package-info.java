/// Runs work later, again and after a crash: one scheduler on each node, all of them sharing the table of jobs.
///
/// A module adds a job with a bean of type [com.github.kagkarlsson.scheduler.task.Task]; it schedules an execution with
/// the bean [com.github.kagkarlsson.scheduler.SchedulerClient], within its own transaction.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.prongsai.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
