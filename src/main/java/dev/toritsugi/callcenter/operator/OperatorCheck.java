package dev.toritsugi.callcenter.operator;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that the settings of one operator are consistent with each other.
 */
public final class OperatorCheck {

	private static final int LONGEST_ATTRIBUTES = 4096;

	private OperatorCheck() {
	}

	/**
	 * Adds a violation for each setting that is inconsistent with the operator's other
	 * settings.
	 * @param index index of the operator in the list of operators
	 */
	public static void check(Operator operator, int index, ViolationCollector violations) {
		boolean rings = operator.ringsAt().map(ContactUri::isValid).orElse(true);
		if (!rings && (operator.hasWorker() || operator.contactUri() != null)) {
			address(operator, index, violations);
		}
		if (ReservedWorker.isNamed(String.valueOf(operator.workerName()))) {
			violations.add("another name, because the server uses this worker itself", "operators", index,
					"workerName");
		}
		if (!operator.hasWorker()) {
			if (operator.role() != Operator.Role.SUPERVISOR) {
				violations.add("the friendly name of the operator's worker in TaskRouter, as in alice; "
						+ "only a SUPERVISOR may have none", "operators", index, "workerName");
			}
			return;
		}
		if (rings && !hasValidAddressAmongAttributes(operator)) {
			violations.add("attributes without contact_uri; set the key contact-uri instead", "operators", index,
					"attributes");
		}
		if (lengthOfAttributes(operator) > LONGEST_ATTRIBUTES) {
			violations.add("at most 4096 characters, including contact_uri and skills (Twilio's limit)", "operators",
					index, "attributes");
		}
	}

	private static void address(Operator operator, int index, ViolationCollector violations) {
		if (operator.contactUri() == null) {
			violations.add(ContactUri.IDENTITY + "; or set contact-uri", "operators", index, "workerName");
		}
		else if (operator.contactUri().startsWith(ContactUri.CLIENT)) {
			violations.add("client: followed by " + ContactUri.IDENTITY, "operators", index, "contactUri");
		}
		else {
			violations.add(ContactUri.EXPECTED, "operators", index, "contactUri");
		}
	}

	/**
	 * Whether the attribute {@code contact_uri}, which overrides the setting
	 * {@code contact-uri}, is valid or missing.
	 */
	private static boolean hasValidAddressAmongAttributes(Operator operator) {
		try {
			JsonNode address = JsonMapper.shared().readTree(operator.attributes()).path(WorkerAttributes.CONTACT_URI);
			return address.isMissingNode() || address.isNull()
					|| (address.isString() && ContactUri.isValid(address.asString()));
		}
		catch (JacksonException ex) {
			// The constraint JsonObject reports malformed attributes.
			return true;
		}
	}

	private static int lengthOfAttributes(Operator operator) {
		try {
			return WorkerAttributes.of(operator).toString().length();
		}
		catch (JacksonException ex) {
			// The constraint JsonObject reports malformed attributes.
			return 0;
		}
	}

}
