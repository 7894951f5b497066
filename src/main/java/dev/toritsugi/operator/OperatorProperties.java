package dev.toritsugi.operator;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who works at the call center, and from which pages.
 *
 * @param operators Operators who may sign in.
 * @param allowedOrigins Origins of the pages, beside our own, that may call this server
 * from a browser, as in https://desk.example.com.
 */
@Validated
@ConfigurationProperties("call-center")
record OperatorProperties(@DistinctNames @DefaultValue List<@Valid Operator> operators,
		@DefaultValue List<@Pattern(regexp = "https?://[^\\s/?#@*\\\\]+",
				message = "an origin as browsers send it, as in https://desk.example.com: "
						+ "no path, no slash at its end, no *") String> allowedOrigins) {

}
