package dev.toritsugi.callcenter.operator;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of an operator at TaskRouter.
 */
public final class WorkerAttributes {

	/** Where Twilio rings them when told to dequeue. */
	public static final String CONTACT_URI = "contact_uri";

	/** What they can do. */
	public static final String SKILLS = "skills";

	private WorkerAttributes() {
	}

	/**
	 * All that the definition says of an operator. What it does not mention is not there:
	 * it stays as it is at Twilio.
	 */
	public static ObjectNode of(Operator operator) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		operator.ringsAt().ifPresent((address) -> attributes.put(CONTACT_URI, address));
		if (operator.skills() != null) {
			ArrayNode skills = attributes.putArray(SKILLS);
			operator.skills().forEach(skills::add);
		}
		if (JsonMapper.shared().readTree(operator.attributes()) instanceof ObjectNode further) {
			attributes.setAll(further);
		}
		return attributes;
	}

}
