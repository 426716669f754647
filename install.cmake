# SPDX-License-Identifier: Apache-2.0
# What is put on a machine and where, and the Debian package of it. The program needs none
# of the other files: they are for its users and their editors.
include(GNUInstallDirs)
set(data ${CMAKE_INSTALL_DATADIR}/capmat)

install(TARGETS capmat)
install(DIRECTORY models/catalog/ DESTINATION ${data}/models
  FILES_MATCHING PATTERN *.yaml PATTERN *.po)
install(DIRECTORY questionnaires/catalog/ DESTINATION ${data}/questionnaires
  FILES_MATCHING PATTERN *.yaml PATTERN *.po)
file(GLOB schemas CONFIGURE_DEPENDS */schema/*.schema.json)
install(FILES ${schemas} DESTINATION ${data}/schemas)

install(FILES README.md LICENSE LICENSES/CC-BY-4.0.txt LICENSES/copyright
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES questionnaires/answering.md questionnaires/collecting-answers.md
  questionnaires/writing-a-questionnaire.md
  models/writing-a-model.md models/language/translating.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/guide)
install(FILES examples/report.png DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples OPTIONAL)
install(DIRECTORY examples/maravenca examples/models examples/lac-2016 examples/collect
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

# The program prints its own man pages and completion, so they say what it does. There is
# a page for each command, and each command has a file in cli/commands.
find_program(GZIP gzip REQUIRED)
set(manual ${CMAKE_CURRENT_BINARY_DIR}/manual)
file(MAKE_DIRECTORY ${manual})
set(pages "")

function(add_man_page page)
  add_custom_command(
    OUTPUT ${manual}/${page}.1.gz
    COMMAND capmat help --man ${ARGN} > ${page}.1
    COMMAND ${GZIP} -9nf ${page}.1
    DEPENDS capmat
    WORKING_DIRECTORY ${manual}
    COMMENT "Man page of ${page}"
    VERBATIM)
  set(pages ${pages} ${manual}/${page}.1.gz PARENT_SCOPE)
endfunction()

add_man_page(capmat)
file(GLOB command_files CONFIGURE_DEPENDS cli/commands/*.cpp)
foreach(file IN LISTS command_files)
  cmake_path(GET file STEM command)
  add_man_page(capmat-${command} ${command})
endforeach()
add_custom_command(
  OUTPUT ${manual}/completion
  COMMAND capmat help --bash > completion
  DEPENDS capmat
  WORKING_DIRECTORY ${manual}
  COMMENT "Completion for bash"
  VERBATIM)
add_custom_target(manual ALL DEPENDS ${pages} ${manual}/completion)
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${manual}/completion RENAME capmat
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME capmat)
set(CPACK_PACKAGE_VENDOR "capmat developers")
set(CPACK_PACKAGE_CONTACT "capmat developers <capmat@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "assess national cybersecurity capacity, with proof")
set(CPACK_PACKAGE_DESCRIPTION
"capmat merges questionnaire answers of several institutions, scores them
against a capacity maturity model and writes reports, gap lists and
explanations. What nobody could answer is never counted as a no: every
result is a range, and every stage can be traced to the answers and the
evidence behind it.
.
Models are YAML files; a national model with strategy, CERT, legislation
and diplomacy is built in. Everything runs offline.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
