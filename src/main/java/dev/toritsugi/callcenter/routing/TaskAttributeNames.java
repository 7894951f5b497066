package dev.toritsugi.callcenter.routing;

import java.util.Set;

/**
 * Names of attributes that TaskRouter and this server set on the tasks of callers.
 */
public final class TaskAttributeNames {

	/**
	 * Names of the attributes that TaskRouter adds to the task of every phone call.
	 *
	 * @see <a href= "https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio:
	 * queueing calls with TaskRouter</a>
	 */
	public static final Set<String> ADDED_BY_TASKROUTER = Set
		.of(("call_sid account_sid from to caller called direction call_status api_version from_city from_state from_zip "
				+ "from_country to_city to_state to_zip to_country caller_city caller_state caller_zip caller_country "
				+ "called_city called_state called_zip called_country")
			.split(" "));

	/** Attribute with the options that the caller has chosen in menus. */
	public static final String MENU = "menu";

	/** Attribute with the language tag that the caller has chosen in a menu. */
	public static final String LANGUAGE = "language";

	/** Attribute with the name of the queue to which a destination leads. */
	public static final String QUEUE = "toritsugi_queue";

	private static final Set<String> ADDED_BY_SERVER = Set.of(MENU, LANGUAGE, QUEUE, "known_operator", "requeued_to",
			"handed_on", "after_call_until", "outcome", "note", "conference");

	private TaskAttributeNames() {
	}

	/** Whether TaskRouter or this server sets an attribute of this name. */
	public static boolean isReserved(String name) {
		return ADDED_BY_TASKROUTER.contains(name) || ADDED_BY_SERVER.contains(name);
	}

}
