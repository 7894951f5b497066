package dev.toritsugi.bench;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a webhook would be if it did nothing: the measure for those that do.
 */
@RestController
class BareController {

	@PostMapping(path = "/bare", consumes = "application/x-www-form-urlencoded")
	String bare() {
		return "bare";
	}

}
