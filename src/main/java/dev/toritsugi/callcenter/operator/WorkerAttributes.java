package dev.toritsugi.callcenter.operator;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives the attributes of a TaskRouter worker from the settings of its operator.
 */
public final class WorkerAttributes {

	/**
	 * Name of the attribute with the address that Twilio calls for the assignment
	 * instruction {@code dequeue}.
	 */
	public static final String CONTACT_URI = "contact_uri";

	/** Name of the attribute with the operator's skills. */
	public static final String SKILLS = "skills";

	private WorkerAttributes() {
	}

	/**
	 * Returns the attributes that an operator's settings define. Attributes that the
	 * settings do not define stay unchanged at Twilio.
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
