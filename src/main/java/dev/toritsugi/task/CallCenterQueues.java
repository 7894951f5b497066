package dev.toritsugi.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The queues of the call centre, and those that are said to have a time after a call of
 * their own.
 *
 * @param queues Queues of the definition; none where a workspace was set up otherwise.
 * @param afterCall After-call work.
 */
@Validated
@OneOfTheQueues
@ConfigurationProperties("call-center")
record CallCenterQueues(@DefaultValue List<Queue> queues, @DefaultValue AfterCall afterCall) {

	/**
	 * A queue.
	 *
	 * @param name Name of the queue.
	 */
	record Queue(@Nullable String name) {

	}

	/**
	 * After-call work.
	 *
	 * @param queues Times of single queues.
	 */
	record AfterCall(@DefaultValue List<Named> queues) {

	}

	/**
	 * A queue that is meant.
	 *
	 * @param queue Friendly name of the queue, or its SID.
	 */
	record Named(@Nullable String queue) {

	}

}
