// The one door to the system's libxlsxwriter, with its structures of options filled in here, where C can do it best.
#ifndef EVENSTRIDE_CXLSXWRITER_SHIM_H
#define EVENSTRIDE_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// Rows leave memory as they are written, into a nameless file in `folder`. NULL when there is no memory.
static inline lxw_workbook *evenstride_workbook(const char *path, const char *folder) {
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder, .use_zip64 = LXW_FALSE};
    return workbook_new_opt(path, &options);
}

// `created` in seconds since 1970: equal content gives equal bytes only if this is not the clock.
static inline lxw_error evenstride_describe(
    lxw_workbook *workbook, const char *title, const char *author, int64_t created) {
    lxw_doc_properties properties = {.title = (char *)title, .author = (char *)author, .created = (time_t)created};
    return workbook_set_properties(workbook, &properties);
}

static inline lxw_format *evenstride_format(lxw_workbook *workbook, const char *numbers, int wraps) {
    lxw_format *format = workbook_add_format(workbook);
    if (!format) return NULL;
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (numbers) format_set_num_format(format, numbers);
    if (wraps) format_set_text_wrap(format);
    return format;
}

static inline lxw_format *evenstride_heading(lxw_workbook *workbook) {
    lxw_format *format = evenstride_format(workbook, NULL, 1);
    if (!format) return NULL;
    format_set_bold(format);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bg_color(format, 0xEDEDED);
    return format;
}

// For paper (A4 across): headings on every page; one page wide, or where that would be too small to read, on several
// with the first `fixed` columns on each.
static inline void evenstride_page(lxw_worksheet *sheet, int is_wide, int fixed) {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_repeat_rows(sheet, 0, 0);
    if (is_wide) {
        worksheet_set_print_scale(sheet, 70);
        if (fixed > 0) worksheet_repeat_columns(sheet, 0, (lxw_col_t)(fixed - 1));
    } else {
        worksheet_fit_to_pages(sheet, 1, 0);
    }
}

#endif
