package dev.toritsugi.callcenter.operator;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the settings of one operator against each other.
 */
public final class OperatorCheck {

	private static final int LONGEST_ATTRIBUTES = 4096;

	private OperatorCheck() {
	}

	/**
	 * Adds what does not fit to the violations.
	 * @param index the operator's index in the list of operators
	 */
	public static void check(Operator operator, int index, ViolationCollector violations) {
		if (!operator.hasWorker()) {
			if (operator.role() != Operator.Role.SUPERVISOR) {
				violations.add("the friendly name of the operator's worker in TaskRouter, as in alice; "
						+ "only a SUPERVISOR may have none", "operators", index, "workerName");
			}
			return;
		}
		if (!operator.ringsAt().map(ContactUri::isValid).orElse(true)) {
			address(operator, index, violations);
		}
		else if (!hasValidAddressAmongAttributes(operator)) {
			violations.add("no contact_uri among them, or one that can be rung; contact-uri is the place for it",
					"operators", index, "attributes");
		}
		if (lengthOfAttributes(operator) > LONGEST_ATTRIBUTES) {
			violations.add("attributes of at most 4096 characters with contact_uri and skills: Twilio's limit",
					"operators", index, "attributes");
		}
	}

	private static void address(Operator operator, int index, ViolationCollector violations) {
		if (operator.contactUri() == null) {
			violations.add(ContactUri.IDENTITY + "; or give the operator a contact-uri", "operators", index,
					"workerName");
		}
		else if (operator.contactUri().startsWith(ContactUri.CLIENT)) {
			violations.add("client: and " + ContactUri.IDENTITY, "operators", index, "contactUri");
		}
		else {
			violations.add(ContactUri.EXPECTED, "operators", index, "contactUri");
		}
	}

	/** Attributes override the setting. */
	private static boolean hasValidAddressAmongAttributes(Operator operator) {
		try {
			JsonNode address = JsonMapper.shared().readTree(operator.attributes()).path(WorkerAttributes.CONTACT_URI);
			return address.isMissingNode() || address.isNull()
					|| (address.isString() && ContactUri.isValid(address.asString()));
		}
		catch (JacksonException ex) {
			// The constraint of the attributes says so.
			return true;
		}
	}

	private static int lengthOfAttributes(Operator operator) {
		try {
			return WorkerAttributes.of(operator).toString().length();
		}
		catch (JacksonException ex) {
			// The constraint of the attributes says so.
			return 0;
		}
	}

}
