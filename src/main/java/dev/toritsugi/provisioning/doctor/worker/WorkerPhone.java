package dev.toritsugi.provisioning.doctor.worker;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;

/**
 * Determines what kind of phone a worker has.
 */
final class WorkerPhone {

	private WorkerPhone() {
	}

	/** Returns the worker's address, or an empty text if the worker has none. */
	static String address(ResourceState worker) {
		return worker.field(WorkerAttributeFields.field(WorkerAttributes.CONTACT_URI)).asString("");
	}

	static boolean isBrowser(ResourceState worker) {
		return ContactUri.isClient(address(worker));
	}

	/**
	 * Whether the worker's calls ring at a mobile phone. In some countries, for instance
	 * the United States, the number does not show whether it is a mobile one.
	 */
	static boolean isMobile(ResourceState worker) {
		try {
			PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
			PhoneNumberType type = numbers.getNumberType(numbers.parse(address(worker), null));
			return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
